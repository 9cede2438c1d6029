import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { FieldChange, PolicyDiff } from '../../lib/policy/diff-policies.ts';
import type { Policy, PolicyRule } from '../../lib/policy/schema.ts';
import { Button } from '../controls/Button.tsx';
import { fieldName, valueWords } from './change-words.ts';
import { MoreRows } from './MoreRows.tsx';
import type { StudioActions } from './studio-view.ts';

export interface ChangesPanelProps {
  readonly published: Policy | null;
  /** Whether no other text was published under the number that the policy has. */
  readonly isNumberFree: boolean;
  /** Null where none was published. */
  readonly diff: PolicyDiff | null;
  readonly actions: Pick<StudioActions, 'markPublished' | 'select' | 'go'>;
}

/** What agents get with the next revision, field by field, before and now side by side. */
export function ChangesPanel({ published, isNumberFree, diff, actions }: ChangesPanelProps) {
  const heading = published
    ? i18n.t('studio.changes.heading', { revision: published.revision })
    : i18n.t('studio.changes.headingNew');
  return (
    <section class="studio-panel" aria-labelledby="studio-changes">
      <h2 class="studio-panel-heading" id="studio-changes">
        {heading}
      </h2>
      {diff === null && <p class="page-lead">{i18n.t('studio.changes.neverHint')}</p>}
      {diff?.same && <p class="page-lead">{i18n.t('studio.changes.none')}</p>}
      {diff && !diff.same && <Differences diff={diff} actions={actions} />}
      <div class="studio-mark-published">
        <p class="quiet-line">
          {isNumberFree || published === null
            ? i18n.t('studio.changes.markHint')
            : i18n.t('studio.publish.raiseFirst', { revision: published.revision })}
        </p>
        <Button disabled={!isNumberFree} onClick={actions.markPublished}>
          {i18n.t('studio.changes.mark')}
        </Button>
      </div>
    </section>
  );
}

function Differences({ diff, actions }: { diff: PolicyDiff; actions: ChangesPanelProps['actions'] }) {
  const open = (ruleId: string) => {
    actions.select(`own/${ruleId}`);
    actions.go('rules');
  };
  return (
    <>
      <p class="page-lead">{i18n.t('studio.changes.lead')}</p>
      {diff.head.length > 0 && (
        <Change kind="changed" name={i18n.t('studio.changes.head')}>
          <Fields fields={diff.head} />
        </Change>
      )}
      <MoreRows
        rows={diff.changed}
        row={({ key, name, ruleId, fields }) => (
          <Change key={key} kind="changed" name={name} onOpen={() => open(ruleId)}>
            <Fields fields={fields} />
          </Change>
        )}
      />
      <MoreRows
        rows={diff.added}
        row={(rule) => (
          <Change key={rule.id} kind="added" name={rule.name} onOpen={() => open(rule.id)}>
            <RuleInShort rule={rule} />
          </Change>
        )}
      />
      <MoreRows
        rows={diff.removed}
        row={(rule) => (
          <Change key={rule.id} kind="removed" name={rule.name}>
            <RuleInShort rule={rule} />
          </Change>
        )}
      />
    </>
  );
}

interface ChangeProps {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly name: string;
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

function Change({ kind, name, onOpen, children }: ChangeProps) {
  return (
    <article class="studio-change" data-kind={kind}>
      <h3 class="studio-change-head">
        <span class="studio-tag">{i18n.t(`studio.changes.${kind}`)}</span>
        {onOpen ? (
          <button type="button" class="link studio-change-name" onClick={onOpen}>
            {name}
          </button>
        ) : (
          <span class="studio-change-name">{name}</span>
        )}
      </h3>
      {children}
    </article>
  );
}

function RuleInShort({ rule }: { rule: PolicyRule }) {
  return (
    <p class="studio-change-short">
      {rule.phrases.join(' · ')}
      <span class="quiet-line">{rule.why}</span>
    </p>
  );
}

function Fields({ fields }: { fields: readonly FieldChange[] }) {
  return (
    <table class="studio-fields">
      <thead class="hidden-visually">
        <tr>
          <th scope="col">{i18n.t('studio.changes.head')}</th>
          <th scope="col">{i18n.t('studio.changes.before')}</th>
          <th scope="col">{i18n.t('studio.changes.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldName(field)}</th>
            <Value value={before} kind="before" />
            <Value value={after} kind="after" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value, kind }: { value: unknown; kind: 'before' | 'after' }) {
  const words = valueWords(value);
  return (
    <td data-kind={kind} data-label={i18n.t(`studio.changes.${kind}`)}>
      {words === '' ? <span class="quiet-line">{i18n.t('studio.changes.nothing')}</span> : words}
    </td>
  );
}
