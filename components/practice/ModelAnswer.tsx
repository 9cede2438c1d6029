import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { coveredSteps } from './covered-steps.ts';
import { markedParts } from './marked-parts.ts';
import type { OpenScenario, PracticeView } from './practice-view.ts';
import { coveredText, findingsText } from './practice-words.ts';

export interface ModelAnswerProps {
  readonly view: PracticeView;
  readonly open: OpenScenario;
}

/** The agent's reply beside one good answer, and why each of its steps does its work. */
export function ModelAnswer({ view, open }: ModelAnswerProps) {
  const { scenario, draft, written } = open;
  const { text, notes } = scenario.answer;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const asked = scenario.holds.map(({ step }) => step);
  const mine = draft && { asked, covered: coveredSteps(asked, draft) };
  return (
    <section class="stack practice-model">
      <h2 class="page-section-heading" ref={heading} tabIndex={-1}>
        {i18n.t('practice.side')}
      </h2>
      <p class="quiet-line">{i18n.t('practice.others')}</p>
      <div class="practice-sides">
        <article class="practice-side">
          <h3>{i18n.t('practice.yours')}</h3>
          {draft === null || draft.empty ? (
            <p class="quiet-line">{i18n.t('practice.nothingYet')}</p>
          ) : (
            <>
              <p class="quiet-line">
                {mine && coveredText(mine)} · {findingsText(draft.findings.length)}
              </p>
              <p class="practice-text">{written}</p>
            </>
          )}
        </article>
        <article class="practice-side">
          <h3>{i18n.t('practice.good')}</h3>
          <p class="quiet-line">
            {coveredText({ asked, covered: asked })} · {findingsText(0)}
          </p>
          <p class="practice-text">
            {markedParts(
              text,
              notes.map(({ words }) => words),
            ).map(({ part, note, from }) =>
              note === null ? (
                part
              ) : (
                <mark key={from} class="practice-words">
                  {part}
                  <sup>{note + 1}</sup>
                </mark>
              ),
            )}
          </p>
        </article>
      </div>
      <ol class="practice-notes">
        {notes.map(({ step, why }) => (
          <li key={step}>
            <strong>{view.stepNames[step]}</strong> {why}
          </li>
        ))}
      </ol>
    </section>
  );
}
