import type { PanelDraft } from '../review/panel-draft.ts';
import { browser } from './browser.ts';
import { callTab } from './call.ts';
import { FrameDrafts } from './frame-drafts.ts';
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

/** The panel's ports to the composer frames of one tab, and what they last said. */
export function openFrameLinks(options: FrameLinksOptions): FrameLinks {
  return new OpenFrameLinks(options);
}

class OpenFrameLinks implements FrameLinks {
  readonly #options: FrameLinksOptions;
  readonly #ports = new Map<number, Port>();
  readonly #drafts = new FrameDrafts();
  #tab: number | undefined;

  constructor(options: FrameLinksOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#drop(), { once: true });
    serve<'panel'>(
      {
        'composer-ready': (_input, { tabId, frameId }) => {
          if (tabId !== undefined && tabId === this.#tab && frameId !== undefined) this.#connect(frameId);
          return {};
        },
        'tab-told': () => {
          options.onTold();
          return {};
        },
      },
      options.signal,
    );
  }

  follow(tabId: number | undefined, ask: boolean): void {
    if (tabId !== this.#tab || !ask) this.#drop();
    this.#tab = tabId;
    // No answer means that no composer runs there yet: one says `composer-ready` by itself when it starts.
    if (tabId !== undefined && ask && this.#ports.size === 0) void callTab(tabId, 'hello', {});
  }

  states(): readonly PanelDraft[] {
    return this.#drafts.states();
  }

  send(command: PanelCommand): boolean {
    const frame = this.#drafts.frameOf(command.draftId);
    const port = frame === undefined ? undefined : this.#ports.get(frame);
    port?.postMessage(command);
    return port !== undefined;
  }

  choose(draftId: string): void {
    if (this.#drafts.choose(draftId)) this.#options.onChange();
  }

  #connect(frame: number): void {
    const { signal, onChange } = this.#options;
    if (this.#tab === undefined || signal.aborted) return;
    this.#ports.get(frame)?.disconnect();
    this.#drafts.forget(frame);
    const port = browser.tabs.connect(this.#tab, { frameId: frame, name: PANEL_PORT });
    this.#ports.set(frame, port);
    port.onMessage.addListener((message: unknown) => {
      if (this.#ports.get(frame) === port) this.#receive(frame, message);
    });
    port.onDisconnect.addListener(() => {
      if (this.#ports.get(frame) !== port) return;
      this.#ports.delete(frame);
      this.#drafts.forget(frame);
      onChange();
    });
  }

  #receive(frame: number, message: unknown): void {
    const parsed = z.safeParse(panelEvent, message);
    if (!parsed.success) return;
    const event = parsed.data;
    if (event.kind === 'outcome') {
      this.#options.onOutcome(event);
      return;
    }
    if (event.kind === 'ended') this.#drafts.end(event.draftId);
    // The shape says `undefined` where the contract says absent; over a port they are the same.
    else this.#drafts.keep(frame, event.state as PanelDraft);
    this.#options.onChange();
  }

  #drop(): void {
    for (const port of this.#ports.values()) port.disconnect();
    this.#ports.clear();
    this.#drafts.clear();
  }
}
