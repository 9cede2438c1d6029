import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { announcement, type Heard, heardOf } from './announcement.ts';
import type { PanelSite } from './panel-view.ts';
import type { StepView } from './step-view.ts';
import { switchesHeard } from './switch-words.ts';

/** What changed in the draft, for those who listen. Holds the last thing said, so that an unrelated new state says nothing again. */
export function useDraftAnnouncement(current: PanelDraft | null, views: readonly StepView[]): string {
  const before = useRef<Heard | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!current) {
      before.current = null;
      setSaid('');
      return;
    }
    const heard = heardOf(current, views);
    const news = announcement(before.current, heard);
    before.current = heard;
    if (news !== '') setSaid(news);
  }, [current, views]);
  return said;
}

/** What was switched at the site on show; nothing while it only comes into view. */
export function useSwitchAnnouncement(site: PanelSite | null, now: number): string {
  const before = useRef<{ readonly host: string; readonly words: string } | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const heard = site && { host: site.host, words: switchesHeard(site, now) };
    const known = before.current;
    before.current = heard;
    if (heard === null || known?.host !== heard.host) setSaid('');
    else if (known.words !== heard.words) setSaid(heard.words);
  }, [site, now]);
  return said;
}
