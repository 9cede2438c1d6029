import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';

/** Rows drawn at first, and more at each wish: ten thousand at once would hold the page up. */
const AT_ONCE = 50;

export interface MoreRowsProps<T> {
  readonly rows: readonly T[];
  readonly row: (row: T) => ComponentChild;
}

/** A long list in parts. */
export function MoreRows<T>({ rows, row }: MoreRowsProps<T>) {
  const [most, setMost] = useState(AT_ONCE);
  const left = Math.min(AT_ONCE, rows.length - most);
  return (
    <>
      {rows.slice(0, most).map(row)}
      {left > 0 && (
        <div class="row">
          <Button look="quiet" onClick={() => setMost(most + AT_ONCE)}>
            {i18n.t('studio.audit.more', left, { count: left })}
          </Button>
        </div>
      )}
    </>
  );
}
