import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BacktestTally } from '../../lib/policy/backtest/backtest-types.ts';
import { Button } from '../controls/Button.tsx';
import type { BacktestActions } from './backtest-view.ts';
import { numberText } from './number-words.ts';
import { RuleRow } from './RuleRow.tsx';
import { nextOrder, type SortKey, type SortOrder, sortRules } from './sort-rules.ts';

const COLUMNS: readonly SortKey[] = ['rule', 'severity', 'fires', 'replies'];
const ARIA = { up: 'ascending', down: 'descending' } as const;

/** Rows drawn at first, and more at each wish: a policy may have ten thousand. */
const ROWS = 100;

export interface RuleTableProps {
  readonly tally: BacktestTally;
  readonly ruleHref: BacktestActions['ruleHref'];
}

/** Every rule with how often it fired, ordered by any column; a row opens its sentences. */
export function RuleTable({ tally, ruleHref }: RuleTableProps) {
  const [order, setOrder] = useState<SortOrder>({ key: 'fires', isDown: true });
  const [isAll, setAll] = useState(false);
  const [most, setMost] = useState(ROWS);
  const quiet = tally.rules.filter(({ fires }) => fires === 0).length;
  const rules = sortRules(isAll ? tally.rules : tally.rules.filter(({ fires }) => fires > 0), order);
  return (
    <div class="stack backtest-table">
      <h3>{i18n.t('backtest.rules.heading')}</h3>
      {rules.length > 0 && (
        <table>
          <thead>
            <tr>
              {COLUMNS.map((key) => (
                <Head key={key} column={key} order={order} onOrder={() => setOrder(nextOrder(order, key))} />
              ))}
              <th scope="col" class="backtest-number backtest-spare">
                {i18n.t('backtest.rules.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.slice(0, most).map((rule) => (
              <RuleRow key={rule.ruleId} rule={rule} replies={tally.replies} ruleHref={ruleHref} />
            ))}
          </tbody>
        </table>
      )}
      {rules.length === 0 && <p>{i18n.t('backtest.rules.none')}</p>}
      <div class="row">
        {rules.length > most && (
          <Button onClick={() => setMost(most + ROWS)}>
            {i18n.t('backtest.rules.more', { count: numberText(Math.min(ROWS, rules.length - most)) })}
          </Button>
        )}
        {quiet > 0 && (
          <label class="backtest-quiet">
            <input
              type="checkbox"
              checked={isAll}
              onChange={({ currentTarget }) => setAll(currentTarget.checked)}
            />{' '}
            {i18n.t('backtest.rules.quiet', quiet, { count: numberText(quiet) })}
          </label>
        )}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly column: SortKey;
  readonly order: SortOrder;
  readonly onOrder: () => void;
}

function Head({ column, order, onOrder }: HeadProps) {
  const isMine = order.key === column;
  const way = order.isDown ? 'down' : 'up';
  const isNumber = column === 'fires' || column === 'replies';
  return (
    <th
      scope="col"
      class={isNumber ? 'backtest-number' : undefined}
      aria-sort={isMine ? ARIA[way] : undefined}
    >
      <button type="button" class="backtest-sort" onClick={onOrder}>
        {i18n.t(`backtest.rules.columns.${column}`)}
        <span aria-hidden="true">{isMine ? (order.isDown ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}
