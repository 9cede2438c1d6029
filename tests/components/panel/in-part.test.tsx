// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { announcement, heardOf } from '../../../components/panel/announcement.ts';
import { FindingList } from '../../../components/panel/FindingList.tsx';
import { SkippedParts } from '../../../components/panel/SkippedParts.tsx';
import type { PanelDraft } from '../../../lib/review/panel-draft.ts';
import { BAD, idleActions } from '../../support/panel-scenes.ts';

afterEach(cleanup);

const IN_PART: PanelDraft = { ...BAD, skipped: [{ kind: 'unseen', count: 2 }] };
const CLEAN: PanelDraft = { ...IN_PART, findings: [] };

const show = (draft: PanelDraft) =>
  render(
    <>
      <FindingList review={draft} actions={idleActions} />
      <SkippedParts skipped={draft.skipped} />
    </>,
  );

test('a draft of which only a part is in view says so, and offers no fix for all of it', () => {
  show(IN_PART);
  expect(screen.getByText(/^Only the lines in view are checked in this editor/)).toBeTruthy();
  expect(screen.getByText('2 parts out of view')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Fix all' })).toBeNull();
});

test('nothing found in view is not said of the whole draft, neither shown nor heard', () => {
  show(CLEAN);
  expect(screen.getByText('Nothing to change in view')).toBeTruthy();
  expect(screen.queryByText('Nothing to change')).toBeNull();
  expect(announcement(heardOf(IN_PART, []), heardOf(CLEAN, []))).toBe('Nothing to change in view');
});
