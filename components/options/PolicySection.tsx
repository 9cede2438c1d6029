import { i18n } from '#i18n';
import { Fold } from '../controls/Fold.tsx';
import { ProblemList } from '../controls/ProblemList.tsx';
import { ageText } from '../panel/age.ts';
import { FactList } from '../subscribe/FactList.tsx';
import { LinkField } from '../subscribe/LinkField.tsx';
import { FileDrop } from './FileDrop.tsx';
import { ImportResult } from './ImportResult.tsx';
import type {
  FileProblem,
  ImportState,
  OptionsActions,
  PoliciesInForce,
  PolicyInfo,
} from './options-view.ts';
import { PolicyRowItem } from './PolicyRowItem.tsx';
import { Section } from './Section.tsx';

export interface PolicySectionProps {
  readonly policy: PolicyInfo;
  readonly policies: PoliciesInForce;
  readonly importing: ImportState;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: Pick<OptionsActions, 'importFile' | 'checkPolicy' | 'stopPolicy' | 'openPolicyLink'>;
}

/** Which policies are in force, whose and how old; the ways to more of them, and out of them. */
export function PolicySection({ policy, policies, importing, now, actions }: PolicySectionProps) {
  const { rows, checking, notes, linkProblem } = policies;
  return (
    <Section id="policy" heading={i18n.t('options.policy.heading')} lead={i18n.t('options.policy.lead')}>
      {rows.length === 0 ? (
        <ShippedFacts policy={policy} now={now} />
      ) : (
        <>
          <ul class="rows">
            {rows.map((row) => (
              <PolicyRowItem
                key={row.id}
                row={row}
                isChecking={checking.includes(row.id)}
                now={now}
                actions={actions}
              />
            ))}
          </ul>
          <p class="quiet-line">{i18n.t('options.policy.inAll', policy.rules, { count: policy.rules })}</p>
        </>
      )}
      {notes.length > 0 && <NotesFold notes={notes} />}
      <p class="result" role="status">
        {policies.isOffline ? i18n.t('options.policy.offline') : ''}
      </p>
      <LinkField problem={linkProblem} onLook={actions.openPolicyLink} />
      <FileDrop onFile={actions.importFile} busy={importing.kind === 'reading'} />
      <ImportResult state={importing} />
    </Section>
  );
}

function ShippedFacts({ policy, now }: { policy: PolicyInfo; now: number }) {
  const counted = i18n.t('options.policy.rules', policy.rules, { count: policy.rules });
  return (
    <FactList
      facts={[
        [i18n.t('options.policy.name'), `${policy.name} · ${counted}`],
        [i18n.t('options.policy.revision'), `${policy.revision} · ${ageText(policy.since, now)}`],
        [i18n.t('options.policy.origin'), i18n.t('options.policy.originShipped')],
      ]}
    />
  );
}

/** Where one policy wanted something that another did not let it have. */
function NotesFold({ notes }: { notes: readonly FileProblem[] }) {
  return (
    <Fold
      heading={i18n.t('options.policy.notes')}
      summary={i18n.t('options.policy.notesCount', notes.length, { count: notes.length })}
    >
      <ProblemList problems={notes} place="name" />
    </Fold>
  );
}
