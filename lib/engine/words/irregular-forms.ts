/** Forms of a word that rules do not give. */
export interface IrregularForms {
  readonly forms: readonly string[];
  /** Nothing is to be added by rule but the -s form. */
  readonly isComplete: boolean;
}

// Base form, then its past forms; the -ing form comes by rule.
const VERBS = `have had|do did done does|go went gone goes|make made|give gave given|get got gotten|take took taken|tell told
say said|send sent|keep kept|know knew known|think thought|feel felt|find found|leave left|lose lost|pay paid|mean meant
meet met|put put|read read|run ran|see saw seen|speak spoke spoken|understand understood|misunderstand misunderstood
write wrote written|break broke broken|bring brought|buy bought|build built|choose chose chosen|come came|become became
cost cost|cut cut|deal dealt|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|fight fought
forget forgot forgotten|forgive forgave forgiven|grow grew grown|hang hung|hear heard|hide hid hidden|hit hit|hold held|hurt hurt
lay laid|lead led|lend lent|let let|lie lied|light lit|mislead misled|mistake mistook mistaken|ring rang rung|rise rose risen
sell sold|set set|reset reset|upset upset|shake shook shaken|show showed shown|shut shut|sit sat|sleep slept
spend spent|spread spread|stand stood|steal stole stolen|stick stuck|stink stank stunk|swear swore sworn|teach taught
tear tore torn|throw threw thrown|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|undo undid undone
redo redid redone|begin began begun|bear bore borne|beat beat beaten|bet bet|bite bit bitten|blow blew blown
catch caught|rebuild rebuilt|resend resent|repay repaid|foresee foresaw foreseen|oversee oversaw overseen`;

const COMPLETE = `be am is are was were been being|can could|will would|shall should|may might|must|person people|man men
woman women|child children|foot feet|mouse mice|this these|that those`;

/** By base form. */
export const IRREGULAR_FORMS: ReadonlyMap<string, IrregularForms> = collect();

function collect(): Map<string, IrregularForms> {
  const found = new Map<string, IrregularForms>();
  for (const [rows, isComplete] of [
    [VERBS, false],
    [COMPLETE, true],
  ] as const) {
    for (const row of rows.split(/[|\n]/)) addRow(found, row.trim().split(' '), isComplete);
  }
  return found;
}

function addRow(found: Map<string, IrregularForms>, words: string[], isComplete: boolean): void {
  const [base, ...forms] = words;
  if (base && forms.length > 0) found.set(base, { forms, isComplete });
}
