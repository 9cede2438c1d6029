/** SHOULD ONLY BE IMPORTED IN TESTS. States of the dialog that brings rules in, for the component tests and the gallery. */
import type { ImportActions, ImportView } from '../../components/import/import-view.ts';
import { ImportDesk, type ImportRequest } from '../../lib/policy/import/import-desk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function found(request: Extract<ImportRequest, { id: number }>): ImportView {
  const answer = new ImportDesk().take(request)!;
  if (answer.found.kind === 'refused') return { stage: 'choose', problem: answer.found.problem };
  return { stage: 'found', found: answer.found, isBusy: false, problems: [] };
}

const TABLE = [
  'Do not say,Say instead,Why,Severity',
  "That's not my job,Let me find out who can help,It pushes the customer away.,high",
  'Calm down,I see why this is upsetting,It talks down to the customer.,',
  'nothing we can do,Here is what we can do,It ends the conversation.,hihg',
  ',I will look into it,,',
  'calm down,,,',
  'as per my last e-mail,,It scolds,low,and more',
].join('\n');

const STYLE = `extends: substitution
message: "Use %s instead of %s."
level: warning
ignorecase: true
swap:
  in regard to: about
  cease and desist: stop
  "(\\\\w+) \\\\1": once
`;

/** Every state, by name. */
export const importScenes: Readonly<Record<string, ImportView>> = {
  choose: { stage: 'choose', problem: null },
  refused: found({ kind: 'open', id: 1, files: [{ path: 'words.xlsx', bytes: bytes('PK') }] }),
  policy: {
    ...found({
      kind: 'open',
      id: 1,
      files: [{ path: 'team.json', bytes: bytes('{"format": 1, "rules": []}') }],
    }),
    canOpen: true,
  } as ImportView,
  reading: { stage: 'reading', name: 'house-words.csv' },
  table: found({ kind: 'open', id: 1, files: [{ path: 'house-words.csv', bytes: bytes(TABLE) }] }),
  style: found({
    kind: 'open',
    id: 1,
    files: [
      { path: 'Acme/Words.yml', bytes: bytes(STYLE) },
      { path: 'Acme/Headings.yml', bytes: bytes('extends: capitalization\nmessage: m\n') },
    ],
  }),
  nothing: found({ kind: 'open', id: 1, files: [{ path: 'x.csv', bytes: bytes('phrase,why\n,because\n') }] }),
  untaken: {
    ...(found({ kind: 'open', id: 1, files: [{ path: 'house-words.csv', bytes: bytes(TABLE) }] }) as Extract<
      ImportView,
      { stage: 'found' }
    >),
    problems: [
      {
        where: 'rules',
        what: 'the policy would have 20,001 rules; 20,000 are the most.',
        mend: 'Split it into several policies.',
      },
    ],
  },
};

export const idleImport: ImportActions = {
  chooseFiles() {},
  paste() {},
  setRecipe() {},
  setMapping() {},
  openPolicy() {},
  startOver() {},
  takeOver() {},
  close() {},
};
