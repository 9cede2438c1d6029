import { matchesPattern } from '../draft/sites/match-pattern.ts';
import type { ReplaceResult } from '../draft/types.ts';
import type { SentPromises } from '../recovery/follow-up.ts';
import type { StepLevel } from '../recovery/types.ts';
import { panelDraftOf } from '../review/panel-draft.ts';
import type { ReviewState } from '../review/types.ts';
import { isConnected } from './ask.ts';
import { browser } from './browser.ts';
import { PANEL_PORT } from './message-limits.ts';
import type { PanelCommand, PanelEvent } from './messages.ts';
import { callFromPage as call } from './page-call.ts';
import { serveInPage } from './page-serve.ts';
import { panelCommandInPage } from './page-shapes.ts';
import { parseWebAddress } from './web-address.ts';

/** What a draft shows of its case now: states only. */
export interface StepsReport {
  readonly site: string;
  readonly caseId: string;
  /** The five steps when left out. */
  readonly modelId?: string;
  readonly replyId: string;
  readonly levels: Readonly<Record<string, StepLevel>>;
}

export interface ComposerLinkOptions {
  /** Ends the link; the panel sees the frame go. */
  readonly signal: AbortSignal;
  /** Every open draft of this frame, asked for when a panel connects. */
  readonly states: () => readonly ReviewState[];
  /** A panel has been shown them, and shows more as it comes. */
  readonly onPanel?: () => void;
  readonly onCommand: (command: PanelCommand) => void;
  /** The tab went somewhere, perhaps without a new document. */
  readonly onNavigated: () => void;
  /** Called once when the extension was updated, removed or switched off here: let go of the page. */
  readonly onLost: () => void;
}

export interface ComposerLink {
  /** Tells open panels that this frame takes connections. Call once all is wired. */
  ready(): void;
  /** Shows a state to the panels that are open; no message is sent when none is. */
  publish(state: ReviewState): void;
  ended(draftId: string): void;
  /** Tells the panels what became of a command, so that they can say so. */
  outcome(draftId: string, command: 'fix' | 'fix-all' | 'insert', result: ReplaceResult): void;
  /** How many findings this frame shows now, for the badge. */
  count(findings: number): void;
  steps(report: StepsReport): void;
  /** A reply went out. False where nobody heard it: it may be told again. */
  replied(sent: SentPromises): Promise<boolean>;
}

type Port = ReturnType<typeof browser.runtime.connect>;

/** The composer's end of everything that leaves its frame. After `onLost` every method is a quiet no-op. */
export function openComposerLink(options: ComposerLinkOptions): ComposerLink {
  const closing = new AbortController();
  const { signal } = closing;
  const panels = openPanelPorts(options, signal);
  let counted = 0;

  const close = () => {
    closing.abort();
    panels.close();
  };
  const lose = () => {
    if (signal.aborted) return;
    close();
    options.onLost();
  };
  options.signal.addEventListener('abort', close, { once: true });
  if (options.signal.aborted) close();

  const tell = async (send: () => ReturnType<typeof call>) => {
    if (signal.aborted) return false;
    const answer = await send();
    if (!answer.ok && answer.error === 'lost') lose();
    return answer.ok;
  };
  const post = (event: () => PanelEvent) => {
    if (signal.aborted || !panels.any()) return;
    if (isConnected()) panels.post(event());
    else lose();
  };
  const ready = () => void tell(() => call('composer-ready', {}));
  const count = (findings: number) => {
    counted = findings;
    void tell(() => call('count', { count: findings }));
  };

  if (!signal.aborted) {
    // Of a frame that its page takes away nobody hears any more: this is the last moment to say that it shows nothing.
    // Should the page come back as it was, `look-again` finds the count where it is.
    globalThis.addEventListener?.('pagehide', () => counted && void call('count', { count: 0 }), { signal });
    answerWorker({ ready, recount: () => count(counted), lose, onNavigated: options.onNavigated }, signal);
  }

  return {
    ready,
    publish: (state) => post(() => ({ kind: 'state', state: panelDraftOf(state) })),
    ended: (draftId) => post(() => ({ kind: 'ended', draftId })),
    outcome: (draftId, command, result) => post(() => ({ kind: 'outcome', draftId, command, result })),
    count,
    steps: (report) => void tell(() => call('steps', { ...report })),
    replied: (sent) => tell(() => call('replied', { ...sent, promises: [...sent.promises] })),
  };
}

/** The panels that are shown this frame, until the signal aborts. */
function openPanelPorts(
  { states, onPanel, onCommand }: Pick<ComposerLinkOptions, 'states' | 'onPanel' | 'onCommand'>,
  signal: AbortSignal,
) {
  const ports = new Set<Port>();
  const admit = (port: Port) => {
    if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const command = panelCommandInPage.safeParse(message);
      if (command.success && !signal.aborted) onCommand(command.data);
    });
    for (const state of states())
      quietly(() => port.postMessage({ kind: 'state', state: panelDraftOf(state) }));
    onPanel?.();
  };
  browser.runtime.onConnect.addListener(admit);
  signal.addEventListener('abort', () => quietly(() => browser.runtime.onConnect.removeListener(admit)));
  return {
    any: () => ports.size > 0,
    post(event: PanelEvent) {
      for (const port of ports) if (!quietly(() => port.postMessage(event))) ports.delete(port);
    },
    close() {
      for (const port of ports) quietly(() => port.disconnect());
      ports.clear();
    },
  };
}

interface Answers {
  readonly ready: () => void;
  /** Tells anew how many findings this frame shows. */
  readonly recount: () => void;
  readonly lose: () => void;
  readonly onNavigated: () => void;
}

/** Answers what the worker and our own pages ask of this frame. */
function answerWorker({ ready, recount, lose, onNavigated }: Answers, signal: AbortSignal): void {
  serveInPage(
    {
      hello: () => {
        ready();
        return {};
      },
      'look-again': () => {
        // The worker has forgotten this frame's count, as it cannot tell which frames are still there. Nothing
        // counts too: it says that there is a composer here to ask the next time.
        recount();
        onNavigated();
        return {};
      },
      dispose: ({ pattern }) => {
        // A frame without an address of its own has its parent's origin. At once: the answer says that it is done,
        // and a timer would wait up to a second in a page that nobody looks at.
        if (pattern === null || isHere(pattern)) {
          if (!signal.aborted) void call('count', { count: 0 });
          lose();
        }
        return {};
      },
    },
    signal,
  );
}

function isHere(pattern: string): boolean {
  const address = parseWebAddress(globalThis.origin);
  return address !== null && matchesPattern(pattern, address);
}

/** False when the browser refused, as it does for a port or context that has just died. */
function quietly(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
