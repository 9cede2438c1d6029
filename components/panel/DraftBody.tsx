import { i18n } from '#i18n';
import type { CaseSeverity } from '../../lib/recovery/case-types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { CaseFold } from './CaseFold.tsx';
import { type CaseView, linesOf } from './case-view.ts';
import { nameIn, severities } from './case-words.ts';
import { FindingList } from './FindingList.tsx';
import { HintList } from './HintList.tsx';
import { hintLines } from './hint-view.ts';
import { InsideStep } from './InsideStep.tsx';
import { ModelChoice } from './ModelChoice.tsx';
import { NeedsFold } from './NeedsFold.tsx';
import { PlaybookFold } from './PlaybookFold.tsx';
import { PromiseList } from './PromiseList.tsx';
import type { DraftView, PanelActions } from './panel-view.ts';
import { promisesToShow } from './promises-to-show.ts';
import { StepList } from './StepList.tsx';
import { SuggestionLine } from './SuggestionLine.tsx';
import { isAsked, isDone, progressOf, type StepView } from './step-view.ts';

export interface DraftBodyProps {
  readonly view: DraftView;
  readonly draft: PanelDraft;
  readonly shown: CaseView;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: PanelActions;
}

/** What matters now of a draft and its case: wording, steps, hints, promises. */
export function DraftBody({ view, draft, shown, now, actions }: DraftBodyProps) {
  const isNote = draft.where === 'note';
  return (
    <>
      {shown.plan.tellLead && !isNote && <TellLead severity={shown.plan.severity} />}
      <FindingList key={draft.draftId} review={draft} actions={actions} />
      <StepList
        progress={progressOf(shown.steps)}
        reply={draft.empty ? null : draft.replyId}
        views={shown.steps.filter(({ step }) => !step.internal)}
        note={isNote}
        isCalm={shown.isCalm}
        linesFor={(step) => linesOf(view, shown, step)}
        lead={<StepsLead {...{ view, shown, actions }} isNote={isNote} />}
        actions={actions}
      >
        {shown.steps.filter(isInsideAsked).map((each) => (
          <InsideStep key={each.step.id} view={each} actions={actions} />
        ))}
        {!isNote && <HintList hints={hintLines(draft.hints, shown.steps)} slots={draft.slots} />}
      </StepList>
      {!isNote && <PromiseList promises={promisesToShow(draft.promises, shown.steps)} now={now} />}
    </>
  );
}

/** Nobody may miss it: so it stands above all, whatever the kind of complaint. */
function TellLead({ severity }: { severity: CaseSeverity | undefined }) {
  return (
    <p class="tell-lead">
      {i18n.t('panel.playbook.tellLead', { severity: nameIn(severities(), severity).toLowerCase() })}
    </p>
  );
}

/** Which steps to follow, and what the customer's message sounds like while nobody said what went wrong. */
function StepsLead(props: Pick<DraftBodyProps, 'view' | 'shown' | 'actions'> & { isNote: boolean }) {
  const { view, shown, isNote, actions } = props;
  return (
    <>
      <ModelChoice
        models={view.book.models}
        current={shown.model}
        usual={view.book.defaultModel}
        onChoose={actions.setModel}
      />
      {!isNote && shown.facts.type === undefined && <Sounds shown={shown} actions={actions} />}
    </>
  );
}

function Sounds({ shown: { suggestion }, actions }: Pick<DraftBodyProps, 'shown' | 'actions'>) {
  if (suggestion === null) return null;
  return (
    <SuggestionLine
      suggestion={suggestion}
      onUse={() => actions.setFacts(suggestion.facts)}
      onDismiss={() => actions.dismissSuggestion(suggestion.key)}
    />
  );
}

/** What stays in the house calls for attention only where the case asks for it; else it waits in the fold. */
function isInsideAsked(view: StepView): boolean {
  return view.step.internal === true && (isAsked(view) || isDone(view));
}

/** What else there is to the case, shut until asked for. */
export function CaseFolds({ view, draft, shown, now, actions }: DraftBodyProps) {
  const { facts, plan } = shown;
  const { playbook } = plan;
  const kept = view.checklist;
  return (
    <>
      <CaseFold
        caseKey={JSON.stringify([draft.caseRef?.site, draft.caseRef?.id ?? draft.draftId])}
        types={view.book.playbooks.map(({ id, name, origin }) => ({
          id,
          name,
          isCommon: origin === 'listed',
        }))}
        facts={facts}
        notes={view.notes}
        raised={plan.raised}
        severity={plan.severity}
        isClosed={kept?.closedAt !== undefined}
        openedAt={kept?.openedAt}
        now={now}
        inside={shown.steps
          .filter((each) => each.step.internal && !isInsideAsked(each))
          .map((each) => <InsideStep key={each.step.id} view={each} actions={actions} />)}
        actions={actions}
      >
        {facts.type !== undefined && <Sounds shown={shown} actions={actions} />}
      </CaseFold>
      {playbook && (
        <PlaybookFold plan={{ ...plan, playbook }} model={shown.model} clocks={shown.clocks} now={now} />
      )}
      <NeedsFold
        lenses={view.book.lenses}
        current={shown.lens}
        dots={shown.needs}
        onLens={actions.chooseLens}
      />
    </>
  );
}
