import { i18n } from '#i18n';
import type { Severity } from '../../lib/engine/types.ts';
import { Choice } from '../panel/ChipGroup.tsx';
import { capitalised, languageName } from '../words/locale.ts';
import { type ListView, QUICK, type StudioActions } from './studio-view.ts';

const STRICTNESS: readonly Severity[] = ['block', 'warn', 'hint'];

export interface ListFiltersProps {
  readonly list: ListView;
  readonly actions: Pick<StudioActions, 'search' | 'narrow'>;
  readonly search: { current: HTMLInputElement | null };
  /** The arrow down in the search goes on into the list. */
  readonly onDown: () => void;
}

/** What the list shows: by words, whose rule, family, strictness and language. */
export function ListFilters({ list, actions, search, onDown }: ListFiltersProps) {
  const { quick, counts, query } = list;
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
      <Narrowing list={list} onNarrow={actions.narrow} />
      <p class="hidden-visually" role="status">
        {i18n.t('studio.list.found', list.rows.length, { count: list.rows.length })}
      </p>
    </search>
  );
}

function Narrowing({ list, onNarrow }: { list: ListView; onNarrow: StudioActions['narrow'] }) {
  const { category, families, severity, language, languages } = list;
  return (
    <div class="studio-selects">
      <NarrowBy
        label={i18n.t('studio.list.family')}
        all={i18n.t('studio.list.allFamilies')}
        value={category}
        options={families.map((family) => [family, family])}
        onChange={(value) => onNarrow({ category: value })}
      />
      <NarrowBy
        label={i18n.t('studio.list.strictness')}
        all={i18n.t('studio.list.anyStrictness')}
        value={severity ?? ''}
        options={STRICTNESS.map((each) => [each, i18n.t(`studio.rule.strictWords.${each}`)])}
        onChange={(value) => onNarrow({ severity: (value || undefined) as Severity | undefined })}
      />
      {(languages.length > 1 || language !== '') && (
        <NarrowBy
          label={i18n.t('studio.list.language')}
          all={i18n.t('studio.list.allLanguages')}
          value={language}
          options={languages.map((each) => [each, capitalised(languageName(each))])}
          onChange={(value) => onNarrow({ language: value })}
        />
      )}
    </div>
  );
}

interface NarrowByProps {
  readonly label: string;
  /** What the choice is called that narrows nothing. */
  readonly all: string;
  readonly value: string;
  /** By value, what it is called. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function NarrowBy({ label, all, value, options, onChange }: NarrowByProps) {
  return (
    <select
      class="select"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{all}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
