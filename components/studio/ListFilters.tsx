import { i18n } from '#i18n';
import type { Severity } from '../../lib/engine/types.ts';
import { useId } from '../controls/use-id.ts';
import { Choice } from '../panel/ChipGroup.tsx';
import { type ListView, QUICK, type StudioActions } from './studio-view.ts';

const STRICTNESS: readonly Severity[] = ['block', 'warn', 'hint'];

export interface ListFiltersProps {
  readonly list: ListView;
  readonly actions: Pick<StudioActions, 'search' | 'narrow'>;
  readonly search: { current: HTMLInputElement | null };
  /** The arrow down in the search goes on into the list. */
  readonly onDown: () => void;
}

/** What the list shows: by words, whose rule, family and strictness. */
export function ListFilters({ list, actions, search, onDown }: ListFiltersProps) {
  const id = useId();
  const { quick, counts, category, severity, families, query } = list;
  return (
    <search class="studio-filters">
      <input
        ref={search}
        class="input"
        type="search"
        aria-label={i18n.t('studio.list.search')}
        placeholder={i18n.t('studio.list.searchHint')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => actions.search(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      <fieldset class="studio-chips">
        <legend class="hidden-visually">{i18n.t('studio.list.show')}</legend>
        <div class="choices">
          {QUICK.filter((each) => each === 'all' || each === quick || counts[each] > 0).map((each) => (
            <Choice
              key={each}
              name={i18n.t(`studio.list.filters.${each}`, { count: counts[each] })}
              isOn={each === quick}
              onClick={() => actions.narrow({ quick: each })}
            />
          ))}
        </div>
      </fieldset>
      <div class="studio-selects">
        <select
          class="select"
          aria-label={i18n.t('studio.list.family')}
          value={category}
          onChange={({ currentTarget }) => actions.narrow({ category: currentTarget.value })}
        >
          <option value="">{i18n.t('studio.list.allFamilies')}</option>
          {families.map((family) => (
            <option key={family} value={family}>
              {family}
            </option>
          ))}
        </select>
        <select
          class="select"
          aria-label={i18n.t('studio.list.strictness')}
          value={severity ?? ''}
          onChange={({ currentTarget }) =>
            actions.narrow({ severity: (currentTarget.value || undefined) as Severity | undefined })
          }
        >
          <option value="">{i18n.t('studio.list.anyStrictness')}</option>
          {STRICTNESS.map((each) => (
            <option key={each} value={each}>
              {i18n.t(`studio.rule.strictWords.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <p class="hidden-visually" role="status" id={id}>
        {i18n.t('studio.list.found', list.rows.length, { count: list.rows.length })}
      </p>
    </search>
  );
}
