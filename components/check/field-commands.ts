import type { Span } from '../../lib/engine/types.ts';
import type { OwnCommand } from '../overlay/own-page.ts';
import type { PanelActions } from '../panel/panel-view.ts';

/**
 * What the lists beside a field of ours ask of the text in it, as commands to its draft.
 * @param run hands one to the field that is there now
 */
export function fieldCommands(
  run: (command: OwnCommand) => void,
): Pick<PanelActions, 'jump' | 'fix' | 'fixAll' | 'ignore'> {
  return {
    jump: (span) => run({ kind: 'jump', span: spanOf(span) }),
    fix: (finding, text) =>
      run({
        ...{ kind: 'fix', ruleId: finding.ruleId, span: spanOf(finding) },
        ...{ expected: finding.text, text },
      }),
    fixAll: () => run({ kind: 'fix-all' }),
    ignore: (finding, scope) => run({ kind: 'ignore', ruleId: finding.ruleId, span: spanOf(finding), scope }),
  };
}

/** Alone: a finding has more in it than a command takes. */
function spanOf({ from, to }: Span): Span {
  return { from, to };
}
