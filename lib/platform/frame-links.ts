import type { PanelDraft } from '../review/panel-draft.ts';
import { browser } from './browser.ts';
import { callTab } from './call.ts';
import { PANEL_PORT } from './message-limits.ts';
import { type PanelCommand, type PanelEvent, panelEvent } from './messages.ts';
import { z } from './schema.ts';
import { serve } from './serve.ts';

export interface FrameLinksOptions {
  readonly signal: AbortSignal;
  readonly onChange: () => void;
  readonly onOutcome: (outcome: Extract<PanelEvent, { kind: 'outcome' }>) => void;
  /** The address of a tab may be known now that was not before. */
  readonly onTold: () => void;
}

export interface FrameLinks {
  /** Connects to the composers of a tab (`ask`: greet them now); drafts of any other tab are let go. */
  follow(tabId: number | undefined, ask: boolean): void;
  /** Every open draft's newest state, the current one first. */
  states(): readonly PanelDraft[];
  send(command: PanelCommand): boolean;
  choose(draftId: string): void;
}

type Port = ReturnType<typeof browser.tabs.connect>;

interface Draft {
  readonly frame: number;
  state: PanelDraft;
  /** Grows with each change, so that the draft worked on last stands first. */
  touched: number;
}

/** The panel's ports to the composer frames of one tab, and what they last said. */
export function openFrameLinks(options: FrameLinksOptions): FrameLinks {
  const ports = new Map<number, Port>();
  const drafts = new Map<string, Draft>();
  let tab: number | undefined;
  let clock = 0;

  const drop = () => {
    for (const port of ports.values()) port.disconnect();
    ports.clear();
    drafts.clear();
  };
  options.signal.addEventListener('abort', drop, { once: true });

  const receive = (frame: number, message: unknown) => {
    const parsed = z.safeParse(panelEvent, message);
    if (!parsed.success) return;
    const event = parsed.data;
    if (event.kind === 'outcome') return options.onOutcome(event);
    if (event.kind === 'ended') drafts.delete(event.draftId);
    // The shape says `undefined` where the contract says absent; over a port they are the same.
    else keep(frame, event.state as PanelDraft);
    options.onChange();
  };
  const keep = (frame: number, state: PanelDraft) => {
    const known = drafts.get(state.draftId);
    if (known !== undefined && known.state.revision > state.revision) return;
    drafts.set(state.draftId, { frame, state, touched: ++clock });
  };
  const connect = (frame: number) => {
    if (tab === undefined || options.signal.aborted) return;
    ports.get(frame)?.disconnect();
    forget(frame);
    const port = browser.tabs.connect(tab, { frameId: frame, name: PANEL_PORT });
    ports.set(frame, port);
    port.onMessage.addListener((message: unknown) => {
      if (ports.get(frame) === port) receive(frame, message);
    });
    port.onDisconnect.addListener(() => {
      if (ports.get(frame) !== port) return;
      ports.delete(frame);
      forget(frame);
      options.onChange();
    });
  };
  const forget = (frame: number) => {
    for (const [id, draft] of drafts) if (draft.frame === frame) drafts.delete(id);
  };

  serve<'panel'>(
    {
      'composer-ready': (_input, sender) => {
        if (sender.tabId !== undefined && sender.tabId === tab && sender.frameId !== undefined)
          connect(sender.frameId);
        return {};
      },
      'tab-told': () => {
        options.onTold();
        return {};
      },
    },
    options.signal,
  );

  return {
    follow(tabId, ask) {
      if (tabId !== tab || !ask) drop();
      tab = tabId;
      // No answer means that no composer runs there yet: one says `composer-ready` by itself when it starts.
      if (tabId !== undefined && ask && ports.size === 0) void callTab(tabId, 'hello', {});
    },
    states: () => [...drafts.values()].sort((a, b) => b.touched - a.touched).map((draft) => draft.state),
    send(command) {
      const draft = drafts.get(command.draftId);
      const port = draft === undefined ? undefined : ports.get(draft.frame);
      if (port === undefined) return false;
      port.postMessage(command);
      return true;
    },
    choose(draftId) {
      const draft = drafts.get(draftId);
      if (draft === undefined) return;
      draft.touched = ++clock;
      options.onChange();
    },
  };
}
