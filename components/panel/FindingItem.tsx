import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../../lib/engine/types.ts';
import { Button } from '../controls/Button.tsx';
import { Chevron, SeverityMark } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import type { PanelActions } from './panel-view.ts';

export interface FindingItemProps {
  readonly finding: Finding;
  /** Only the current item's controls are tab stops; arrows reach the others. */
  readonly current: boolean;
  readonly onCurrent: () => void;
  /** The text is of no case: nothing can be ignored in one. */
  readonly isLoose?: boolean | undefined;
  readonly actions: Pick<PanelActions, 'jump' | 'fix' | 'ignore'>;
}

/** One finding: the words, why, the best wording as the button, the rest behind "More". */
export function FindingItem({ finding, current, onCurrent, isLoose, actions }: FindingItemProps) {
  const [open, setOpen] = useState(false);
  const whyId = useId();
  const moreId = useId();
  const tab = current ? 0 : -1;
  const words = finding.text.replace(/\s+/g, ' ');
  const [first, ...others] = finding.alternatives;
  return (
    <li class="finding" data-current={current || undefined} onFocusCapture={onCurrent}>
      <Head {...{ finding, words, whyId, tab, actions }} />
      <p class="finding-why" id={whyId}>
        {finding.why}
      </p>
      <div class="finding-fix">
        {first !== undefined && <Fix text={first} tab={tab} onFix={() => actions.fix(finding, first)} />}
        <button
          type="button"
          hidden={isLoose && others.length === 0}
          class="button button-quiet finding-more"
          tabIndex={tab}
          aria-expanded={open}
          aria-controls={moreId}
          aria-label={i18n.t('panel.findings.moreFor', { words })}
          onClick={() => setOpen(!open)}
        >
          <Chevron />
          {i18n.t('panel.findings.more')}
        </button>
      </div>
      <div class="finding-rest" id={moreId} hidden={!open}>
        {others.map((text) => (
          <Fix key={text} text={text} tab={tab} onFix={() => actions.fix(finding, text)} />
        ))}
        {!isLoose && (
          <Button look="quiet" tabIndex={tab} onClick={() => actions.ignore(finding, 'case')}>
            {i18n.t('panel.findings.ignoreCase')}
          </Button>
        )}
      </div>
    </li>
  );
}

interface HeadProps extends Pick<FindingItemProps, 'finding' | 'actions'> {
  /** The words of the finding in one line. */
  readonly words: string;
  readonly whyId: string;
  readonly tab: 0 | -1;
}

/** The words, which lead to their place, and the way to leave them as they are. */
function Head({ finding, words, whyId, tab, actions }: HeadProps) {
  return (
    <div class="finding-head">
      <SeverityMark severity={finding.severity} />
      <button
        type="button"
        class={`finding-words underline-${finding.severity}`}
        data-words
        aria-describedby={whyId}
        title={i18n.t('panel.findings.jump', { words })}
        tabIndex={tab}
        onClick={() => actions.jump(finding)}
      >
        <span class="clamp">{words}</span>
      </button>
      <Button
        look="quiet"
        tabIndex={tab}
        aria-label={i18n.t('panel.findings.ignoreHere', { words })}
        onClick={() => actions.ignore(finding, 'here')}
      >
        {i18n.t('panel.findings.ignore')}
      </Button>
    </div>
  );
}

function Fix({ text, tab, onFix }: { text: string; tab: number; onFix: () => void }) {
  const words = text.trim();
  const shown = words === '' ? i18n.t('panel.findings.remove') : words;
  const name = words === '' ? shown : i18n.t('panel.findings.fix', { words });
  return (
    <Button look="fix" tabIndex={tab} aria-label={name} onClick={onFix}>
      {shown}
    </Button>
  );
}
