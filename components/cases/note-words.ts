import { i18n } from '#i18n';
import { caseAsMarkdown, type NoteWords } from '../../lib/recovery/case-export-markdown.ts';
import { needWord } from '../panel/case-words.ts';
import { whatText } from '../panel/follow-up-words.ts';
import { stepText, titleOf } from './case-lines.ts';
import type { CaseNames, CaseShown } from './cases-view.ts';
import { factLabel, factValue } from './history-words.ts';
import { dueStamp, stampText } from './stamp.ts';

/** A case as Markdown in the language of the browser, its times in the agent's zone, to be pasted into a note. */
export function noteText(shown: CaseShown, names: CaseNames): string {
  return caseAsMarkdown(shown.row, noteWords(shown, names));
}

function noteWords(shown: CaseShown, names: CaseNames): NoteWords {
  return {
    title: () => titleOf(shown),
    steps: () => i18n.t('cases.stepsHeading'),
    promises: () => i18n.t('cases.promises'),
    state: stepText,
    need: needWord,
    fact: (name, { kept }) => {
      const value = factValue(name, kept?.facts[name], names);
      return value === '' ? '' : i18n.t('cases.event.fact', { fact: factLabel(name), value });
    },
    promise: whatText,
    // A note is read on another day: no "tomorrow" in it.
    due: dueStamp,
    done: () => i18n.t('followUps.state.done'),
    opened: () => i18n.t('cases.opened'),
    replied: () => i18n.t('cases.replied'),
    closed: () => i18n.t('cases.closed'),
    time: stampText,
  };
}
