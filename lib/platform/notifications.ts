import type { FollowUp } from '../recovery/case-types.ts';
import { browser } from './browser.ts';
import { siteNameOf } from './known-sites.ts';

/** What a notification says. */
export interface NoticeWords {
  readonly title: string;
  readonly message: string;
}

/** The words of notifications, put in from above: texts are not made here. */
export interface FollowUpWords {
  one(followUp: FollowUp, siteName: string, now: number): NoticeWords;
  many(count: number): NoticeWords;
  done(): string;
  snooze(): string;
}

/** What a notification's buttons stand for, in their order. */
export type NoticeButton = 'done' | 'snooze';
const BUTTONS: readonly NoticeButton[] = ['done', 'snooze'];

/** More than these at once are told in one: after a weekend nobody wants to click twenty away. */
const MOST_AT_ONCE = 3;

const PREFIX = 'follow-up ';
const MANY = 'follow-ups';

/** Tells the agent of what is due. False when the browser would not. */
export async function showDue(due: readonly FollowUp[], words: FollowUpWords, now: number): Promise<boolean> {
  try {
    if (due.length > MOST_AT_ONCE) {
      await browser.notifications.create(MANY, optionsOf(words.many(due.length)));
      return true;
    }
    for (const each of due) {
      const options = optionsOf(words.one(each, siteNameOf(each.site), now));
      await createWithButtons(PREFIX + each.id, options, [words.done(), words.snooze()]);
    }
    return true;
  } catch {
    return false;
  }
}

/** Takes away what is told of any follow-up but these, and what is told of many at once where none is due. */
export async function keepShown(ids: ReadonlySet<string>, isAnyDue: boolean): Promise<void> {
  const shown = Object.keys((await browser.notifications.getAll()) ?? {});
  const isGone = (id: string) =>
    id === MANY ? !isAnyDue : id.startsWith(PREFIX) && !ids.has(id.slice(PREFIX.length));
  const gone = shown.filter(isGone);
  for (const id of gone) await browser.notifications.clear(id);
}

/** Calls back when the agent clicks a notification, and with its follow-up when they press a button of it. */
export function onNotice(open: () => void, press: (id: string, button: NoticeButton) => void): void {
  browser.notifications.onClicked.addListener((id) => {
    if (!id.startsWith(PREFIX) && id !== MANY) return;
    void browser.notifications.clear(id);
    open();
  });
  // Firefox has no buttons there; what is clicked opens the list.
  browser.notifications.onButtonClicked?.addListener((id, index) => {
    const button = BUTTONS[index];
    if (button === undefined || !id.startsWith(PREFIX)) return;
    void browser.notifications.clear(id);
    press(id.slice(PREFIX.length), button);
  });
}

interface Options extends NoticeWords {
  readonly type: 'basic';
  readonly iconUrl: string;
}

function optionsOf({ title, message }: NoticeWords): Options {
  return { type: 'basic', iconUrl: browser.runtime.getURL('/icons/128.png' as never), title, message };
}

async function createWithButtons(id: string, options: Options, titles: readonly string[]): Promise<void> {
  const buttons = titles.map((title) => ({ title }));
  try {
    await browser.notifications.create(id, { ...options, ...({ buttons } as object) });
  } catch {
    // Firefox takes no buttons and refuses the whole.
    await browser.notifications.create(id, options);
  }
}
