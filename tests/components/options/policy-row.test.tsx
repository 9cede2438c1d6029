// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { PolicyRowItem } from '../../../components/options/PolicyRowItem.tsx';
import type { PolicyRow } from '../../../lib/policy/subscription/policy-row.ts';

afterEach(cleanup);

const NOW = Date.UTC(2026, 10, 22, 12);
const ROW: PolicyRow = {
  id: 'acme',
  name: 'Acme wording',
  level: 'team',
  from: 'subscription',
  revision: 4,
  since: NOW,
  owner: 'Guest care',
  fingerprint: 'A'.repeat(43),
  place: 'https://acme.example/wording.json',
  lastGood: NOW,
  next: NOW,
  problems: [],
  change: null,
  canStop: true,
};

const show = (row: PolicyRow) =>
  render(
    <ul>
      <PolicyRowItem
        row={row}
        isChecking={false}
        now={NOW}
        actions={{ checkPolicy: () => {}, stopPolicy: () => {} }}
      />
    </ul>,
  );

it('a signed policy says that its signature held, beside the fingerprint', () => {
  show(ROW);
  expect(document.body.textContent).toContain('It held when this revision came.');
});

it('a policy without a signature says nothing of one that held', () => {
  show({ ...ROW, fingerprint: null });
  expect(document.body.textContent).not.toContain('It held');
});
