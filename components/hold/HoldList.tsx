import { i18n } from '#i18n';
import type { HoldItem } from './hold-items.ts';

/** More than that are counted: the question is to be read at a glance. */
const SHOWN = 4;
/** With more wording than that the reasons are left to the cards. */
const WITH_WHY = 2;

/** What is open, each in its own words. */
export function HoldList({ items }: { items: readonly HoldItem[] }) {
  const others = items.length - SHOWN;
  const saysWhy = items.filter(({ kind }) => kind === 'wording').length <= WITH_WHY;
  return (
    <ul class="hold-list">
      {items.slice(0, others === 1 ? SHOWN + 1 : SHOWN).map((item, index) => (
        <li key={`${index} ${item.words}`}>
          <Marked line={lineOf(item)} words={item.words} />
          {item.kind === 'wording' && saysWhy && <span class="hold-reason">{item.why}</span>}
        </li>
      ))}
      {others > 1 && <li>{i18n.t('hold.more', others, { count: others })}</li>}
    </ul>
  );
}

/** What stands open, the first slot in its own words. */
export function SlotsTitle({ slots: [first = '', ...others] }: { slots: readonly string[] }) {
  const line = i18n.t('hold.title', others.length + 1, { slot: MARK, others: others.length });
  return <Marked line={line} words={first} />;
}

/** Stands for the words in a translated line, wherever its language puts them. */
const MARK = '\u0001';

function lineOf({ kind }: HoldItem): string {
  if (kind === 'wording') return MARK;
  return i18n.t(kind === 'slot' ? 'hold.slot' : 'hold.step', { what: MARK });
}

function Marked({ line, words }: { line: string; words: string }) {
  const [before = '', after = ''] = line.split(MARK);
  return (
    <>
      {before}
      <mark class="hold-slot">{words}</mark>
      {after}
    </>
  );
}
