import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FIELD_MAX } from '../../lib/macros/open-text.ts';
import { DraftField } from '../check/DraftField.tsx';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Fold.tsx';
import { useId } from '../controls/use-id.ts';
import { dateText } from '../words/locale.ts';
import { ModelAnswer } from './ModelAnswer.tsx';
import type { OpenScenario, PracticeActions, PracticeView } from './practice-view.ts';
import { channelText } from './practice-words.ts';
import { TryReading } from './TryReading.tsx';

export interface ScenarioPartProps {
  readonly view: PracticeView;
  readonly open: OpenScenario;
  readonly actions: PracticeActions;
}

/** One case: what the customer wrote, what the agent knows, the reply and what Amend sees in it, then a model answer. */
export function ScenarioPart({ view, open, actions }: ScenarioPartProps) {
  const { draft } = open;
  return (
    <>
      <CaseTold view={view} scenario={open.scenario} />
      <div class="practice-try">
        <WritePart view={view} open={open} actions={actions} />
        {draft && <TryReading view={view} open={open} draft={draft} actions={actions} />}
      </div>
      {open.isModelShown && <ModelAnswer view={view} open={open} />}
    </>
  );
}

/** What the customer wrote, and what the agent knows. */
function CaseTold({ view, scenario }: Pick<ScenarioPartProps, 'view'> & Pick<OpenScenario, 'scenario'>) {
  const id = useId();
  return (
    <>
      <header class="stack">
        <p>
          <a class="link" href="#all">
            {i18n.t('practice.all')}
          </a>
        </p>
        <h1 class="page-title" tabIndex={-1}>
          {scenario.title}
        </h1>
        <p class="quiet-line" id={`${id}-from`}>
          {channelText(scenario.channel)} · {scenario.from}
          <br />
          {i18n.t('practice.now', { when: caseTime(scenario.at) })}
        </p>
      </header>
      <blockquote class="practice-message" aria-labelledby={`${id}-from`}>
        {scenario.message}
      </blockquote>
      <section class="stack practice-known" aria-labelledby={`${id}-known`}>
        <h2 id={`${id}-known`}>{i18n.t('practice.known')}</h2>
        <ul class="points">
          {scenario.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <Fold heading={i18n.t('practice.holds')}>
          <dl class="practice-holds">
            {scenario.holds.map(({ step, about }) => (
              <div key={step}>
                <dt>{view.stepNames[step]}</dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      </section>
    </>
  );
}

/** By its own clock, whatever the real one says. */
function caseTime(at: string): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return dateText(new Date(at).getTime(), { ...day, hour: 'numeric', minute: '2-digit' });
}

function WritePart({ view, open, actions }: ScenarioPartProps) {
  const [isTooLong, setTooLong] = useState(false);
  const id = useId();
  const takePaste = (event: ClipboardEvent) => {
    const tooMuch = (event.clipboardData?.getData('text/plain') ?? '').length > FIELD_MAX;
    if (tooMuch) event.preventDefault();
    setTooLong(tooMuch);
  };
  return (
    <div class="stack">
      {view.page && (
        <DraftField
          page={view.page}
          label={i18n.t('practice.reply')}
          value={open.text}
          turn={open.turn}
          hint={i18n.t('practice.hint')}
          describedBy={`${id}-keys`}
          onState={actions.onState}
          onField={actions.onField}
          onPaste={takePaste}
        />
      )}
      <p class="quiet-line" id={`${id}-keys`}>
        {i18n.t('practice.keys')}
      </p>
      <p class="result" role="status">
        {isTooLong ? i18n.t('practice.tooLong') : ''}
      </p>
      <div role="status">
        {open.taken !== null && (
          <p class="row">
            <span class="quiet-line">{i18n.t('practice.startedOver')}</span>
            <Button onClick={actions.bringBack}>{i18n.t('practice.bringBack')}</Button>
          </p>
        )}
      </div>
      <PartButtons open={open} actions={actions} />
    </div>
  );
}

function PartButtons({ open, actions }: Pick<ScenarioPartProps, 'open' | 'actions'>) {
  const isEmpty = open.draft === null || open.draft.empty;
  return (
    <div class="row">
      <Button look={isEmpty ? 'plain' : 'primary'} disabled={open.isModelShown} onClick={actions.showModel}>
        {isEmpty ? i18n.t('practice.modelWithoutTry') : i18n.t('practice.model')}
      </Button>
      <Button disabled={isEmpty || open.isKept} onClick={actions.keep}>
        {open.isKept ? i18n.t('practice.isKept') : i18n.t('practice.keep')}
      </Button>
      <Button look="quiet" disabled={isEmpty && !open.isModelShown} onClick={actions.startOver}>
        {i18n.t('practice.startOver')}
      </Button>
    </div>
  );
}
