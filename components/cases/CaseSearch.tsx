import { i18n } from '#i18n';
import type { CaseFilter } from '../../lib/recovery/case-list.ts';
import { useId } from '../controls/use-id.ts';
import { Choice } from '../panel/ChipGroup.tsx';

export interface CaseSearchProps {
  readonly search: string;
  readonly filter: CaseFilter;
  readonly counts: Readonly<Record<CaseFilter, number>>;
  /** How many cases are listed. */
  readonly found: number;
  readonly onSearch: (search: string) => void;
  readonly onFilter: (filter: CaseFilter) => void;
}

const FILTERS: readonly CaseFilter[] = ['all', 'due', 'open', 'done'];

/** What to list: by words, and by state. */
export function CaseSearch({ search, filter, counts, found, onSearch, onFilter }: CaseSearchProps) {
  const id = useId();
  return (
    <search class="cases-search">
      <div class="field">
        <label class="field-label" for={id}>
          {i18n.t('cases.search')}
        </label>
        <input
          id={id}
          class="input"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </div>
      <fieldset class="field">
        <legend class="field-label hidden-visually">{i18n.t('cases.filter')}</legend>
        <div class="choices">
          {FILTERS.map((each) => (
            <Choice
              key={each}
              name={i18n.t(`cases.filters.${each}`, { count: counts[each] })}
              isOn={each === filter}
              onClick={() => onFilter(each)}
            />
          ))}
        </div>
      </fieldset>
      <p class="hidden-visually" role="status">
        {i18n.t('cases.found', found, { count: found })}
      </p>
    </search>
  );
}
