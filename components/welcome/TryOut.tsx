import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../../lib/engine/types.ts';
import { Button } from '../controls/Button.tsx';
import { SeverityMark } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';

/** A reply to play with: the same check as in a composer, its findings as a list below. */
export function TryOut({ check }: { check: (text: string) => readonly Finding[] }) {
  const [text, setText] = useState(() => i18n.t('welcome.trySample'));
  const id = useId();
  const findings = check(text);
  return (
    <section class="try" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{i18n.t('welcome.tryHeading')}</h2>
      <textarea
        class="try-text"
        rows={3}
        aria-label={i18n.t('welcome.tryLabel')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {findings.length === 0 && <p class="quiet-line">{i18n.t('welcome.tryClean')}</p>}
        <ul class="rows">
          {findings.map((finding) => (
            <li key={`${finding.ruleId} ${finding.from}`} class="try-finding">
              <p class="try-words">
                <SeverityMark severity={finding.severity} />
                <strong>{finding.text}</strong>
              </p>
              <p class="finding-why">{finding.why}</p>
              {finding.alternatives.slice(0, 2).map((words) => (
                <Button
                  key={words}
                  look="fix"
                  aria-label={i18n.t('panel.findings.fix', { words })}
                  onClick={() => setText(text.slice(0, finding.from) + words + text.slice(finding.to))}
                >
                  {words}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
