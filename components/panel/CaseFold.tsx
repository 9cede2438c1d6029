import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { CaseFacts, CaseNotes, CaseSeverity } from '../../lib/recovery/case-types.ts';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Fold.tsx';
import { ChipGroup, Choice } from './ChipGroup.tsx';
import { Choose } from './Choose.tsx';
import { causes, channels, nameIn, severities, touchpoints } from './case-words.ts';
import { NoteFields } from './NoteFields.tsx';
import { ReceivedField } from './ReceivedField.tsx';

/** A kind of complaint to choose from. */
export interface TypeChoice {
  readonly id: string;
  readonly name: string;
  /** One of the nine that most complaints are about. */
  readonly isCommon: boolean;
}

export interface CaseFoldProps {
  /** Tells cases apart: words begun for one are never shown with another. */
  readonly caseKey: string;
  readonly types: readonly TypeChoice[];
  readonly facts: CaseFacts;
  readonly notes: CaseNotes;
  /** What the case counts as, and why that is not what the agent said. */
  readonly severity: CaseSeverity | undefined;
  readonly raised: 'again' | 'type' | undefined;
  readonly isClosed: boolean;
  /** When the case was begun, ms since the epoch: what the clocks run from where no time is named. */
  readonly openedAt: number | undefined;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: {
    setFacts(facts: CaseFacts): void;
    setNotes(notes: CaseNotes): void;
    closeCase(isClosed: boolean): void;
    openCases(): void;
  };
  /** What is to be done inside the house, where the case does not ask for it. */
  readonly inside?: ComponentChildren;
  /** What stands on top. */
  readonly children?: ComponentChildren;
}

/** What the agent may say of the case, in a few clicks, all of it optional. */
export function CaseFold(props: CaseFoldProps) {
  const { types, facts, isClosed, actions } = props;
  const type = types.find(({ id }) => id === facts.type);
  return (
    <Fold
      name="case"
      heading={i18n.t('panel.case.heading')}
      summary={summaryOf(type?.name, props.severity, isClosed)}
    >
      {props.children}
      {type === undefined && <p class="quiet-line">{i18n.t('panel.case.empty')}</p>}
      <div class="fields">
        <FactFields {...props} />
        <NoteFields key={props.caseKey} notes={props.notes} onChange={actions.setNotes} />
        {props.inside}
        <div class="row">
          <Button onClick={() => actions.closeCase(!isClosed)}>
            {i18n.t(isClosed ? 'panel.case.reopen' : 'panel.case.close')}
          </Button>
          <Button look="quiet" onClick={actions.openCases}>
            {i18n.t('panel.case.all')}
          </Button>
        </div>
      </div>
    </Fold>
  );
}

function FactFields({ types, facts, severity, raised, openedAt, now, actions }: CaseFoldProps) {
  const set = <K extends keyof CaseFacts>(key: K) => {
    return (value: CaseFacts[K]) => actions.setFacts({ [key]: value });
  };
  return (
    <>
      <Choose
        label={i18n.t('panel.case.type')}
        none={i18n.t('panel.case.noType')}
        groups={[
          { name: i18n.t('panel.case.common'), options: types.filter(({ isCommon }) => isCommon) },
          { name: i18n.t('panel.case.others'), options: types.filter(({ isCommon }) => !isCommon) },
        ]}
        value={facts.type}
        onChoose={set('type')}
      />
      <ChipGroup
        label={i18n.t('panel.case.cause')}
        options={causes()}
        value={facts.cause}
        onChoose={set('cause')}
      />
      <ChipGroup
        label={i18n.t('panel.case.severity')}
        options={severities()}
        value={facts.severity}
        onChoose={set('severity')}
        hint={raised && severity && raisedText(raised, severity)}
      />
      <Choice
        name={i18n.t('panel.case.again')}
        isOn={facts.again === true}
        onClick={() => set('again')(facts.again === true ? undefined : true)}
      />
      <div class="field-pair">
        <Choose
          label={i18n.t('panel.case.touchpoint')}
          none={i18n.t('panel.case.unset')}
          groups={[{ options: touchpoints() }]}
          value={facts.touchpoint}
          onChoose={set('touchpoint')}
        />
        <Choose
          label={i18n.t('panel.case.channel')}
          none={i18n.t('panel.case.unset')}
          groups={[{ options: channels() }]}
          value={facts.channel}
          onChoose={set('channel')}
        />
      </div>
      <ReceivedField at={facts.receivedAt} openedAt={openedAt} now={now} onChange={set('receivedAt')} />
    </>
  );
}

function raisedText(raised: 'again' | 'type', severity: CaseSeverity): string {
  const words = { severity: nameIn(severities(), severity).toLowerCase() };
  return raised === 'again'
    ? i18n.t('panel.case.raisedAgain', words)
    : i18n.t('panel.case.raisedType', words);
}

function summaryOf(type: string | undefined, severity: CaseSeverity | undefined, isClosed: boolean) {
  const parts = [
    ...(isClosed ? [i18n.t('panel.case.closed')] : []),
    ...(type === undefined ? [] : [type]),
    ...(severity === undefined ? [] : [nameIn(severities(), severity).toLowerCase()]),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}
