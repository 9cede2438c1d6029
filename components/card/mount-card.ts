import { h, render } from 'preact';
import { outerView } from '../../lib/draft/outer-view.ts';
import type { DraftEditor, ReplaceResult } from '../../lib/draft/types.ts';
import type { Finding, Span } from '../../lib/engine/types.ts';
import type { IgnoreScope } from '../../lib/review/types.ts';
import type { Kinder } from '../overlay/kinder-for.ts';
import { createCardHost } from './card-host.ts';
import type { CardMode, RuleOrigin } from './card-view.ts';
import { copyWords } from './copy-words.ts';
import { fenceOff } from './event-fence.ts';
import { FindingCard } from './FindingCard.tsx';
import css from './finding.css?inline';
import { placeCard } from './place-card.ts';
import { watchHost } from './watch-host.ts';

export interface CardOptions {
  readonly editor: DraftEditor;
  readonly finding: Finding;
  readonly origin: RuleOrigin | null;
  /** A link stands in the words and goes with them. */
  readonly losesLink?: boolean;
  /** The draft is of no case. */
  readonly isLoose?: boolean | undefined;
  /** Opened by keyboard: the focus goes into the card and comes back when it closes. */
  readonly byKeyboard: boolean;
  readonly apply: (alternative: number) => Promise<ReplaceResult>;
  readonly ignore: (scope: IgnoreScope) => void;
  /** Looks whether the sentence may be worded anew; null where that is not to be asked. */
  readonly kinder?: (() => Promise<Kinder | null>) | null;
  /** Called once, however the card came to close. */
  readonly onClosed: () => void;
  /** Only tests trust other events than the browser does. */
  readonly trusts?: (event: Event) => boolean;
}

/** Long enough for a screen reader to take up the announcement. */
const SAID_MS = 2000;

/** A card that stands in the page. */
export interface OpenCard {
  readonly host: HTMLElement;
  readonly finding: Finding;
  /** True while an alternative is being written: changes of the draft are then our own. */
  readonly writing: boolean;
  /** Whether a node is the card's host or stands in it. */
  holds(node: EventTarget | null): boolean;
  /** Moves the focus to the first button. */
  focus(): void;
  close(): void;
}

class Card implements OpenCard {
  readonly host: HTMLElement;
  readonly finding: Finding;
  readonly #root: ShadowRoot;
  readonly #options: CardOptions;
  readonly #life = new AbortController();
  readonly #caret: Span | null;
  readonly #unplace: () => void;
  #mode: CardMode = 'replace';
  #focused: boolean;
  #kinder: Kinder | null = null;

  constructor(options: CardOptions) {
    const { editor } = options;
    this.#options = options;
    this.finding = options.finding;
    this.#caret = editor.selection();
    this.#focused = options.byKeyboard;
    const outer = outerView(editor.element);
    const { host, root } = createCardHost(editor.element, outer.anchor, css);
    this.host = host;
    this.#root = root;
    const trusts = options.trusts ?? ((event) => event.isTrusted);
    fenceOff({ host, root, trusts, signal: this.#life.signal });
    watchHost(host, {
      onGone: () => this.#gone(),
      onFreed: () => this.#focusAgain(),
      signal: this.#life.signal,
    });
    this.#leaveWithFrame();
    this.#render();
    void this.#lookForKinder();
    const words = () => editor.boxes(this.finding);
    const caret = () => this.#caret && editor.boxes(this.#caret).map(outer.outside)[0];
    this.#unplace = placeCard(host, {
      words: () => words().map(outer.outside),
      caret: () => caret() ?? null,
      element: editor.element,
      within: outer.anchor,
      inSight: () => words().some(outer.shows),
    });
  }

  get writing(): boolean {
    return this.#mode === 'writing';
  }

  holds(node: EventTarget | null): boolean {
    return node === this.host || (node !== null && this.#root.contains(node as Node));
  }

  focus(): void {
    this.#focused = true;
    this.#render();
  }

  close(): void {
    this.#letGo();
    render(null, this.#root);
    this.host.remove();
  }

  /** From here on nothing of the page is ours to watch, and the card is nobody's. */
  #letGo(): void {
    if (this.#life.signal.aborted) return;
    const hadFocus = this.#root.activeElement !== null;
    this.#life.abort();
    this.#unplace();
    if (hadFocus) this.#giveBack();
    this.#options.onClosed();
  }

  /** The words have moved on: the agent writes on in the draft, and all that stays a moment is the announcement. */
  #part(): void {
    this.#letGo();
    this.#mode = 'stale';
    this.#render();
    setTimeout(() => this.close(), SAID_MS);
  }

  /** The page took our host away: nothing of ours stays behind, and the caret is where it was. */
  #gone(): void {
    const focused = this.#focused;
    this.close();
    if (focused) this.#giveBack();
  }

  #giveBack(): void {
    this.#enterFrame();
    if (this.#caret !== null) this.#options.editor.select(this.#caret);
  }

  /** A frame that is taken away takes our script with it, and would leave the card behind. */
  #leaveWithFrame(): void {
    const { defaultView } = this.#options.editor.element.ownerDocument;
    defaultView?.addEventListener('pagehide', () => this.close(), { signal: this.#life.signal });
  }

  /** A frame's editor seems to have the focus still when it has gone to a card outside. */
  #enterFrame(): void {
    const { element } = this.#options.editor;
    if (element.ownerDocument === this.host.ownerDocument) return;
    element.ownerDocument.defaultView?.focus();
    element.focus({ preventScroll: true });
  }

  #render(): void {
    render(
      h(FindingCard, {
        finding: this.finding,
        origin: this.#options.origin,
        mode: this.#mode,
        losesLink: this.#options.losesLink === true,
        focusFirst: this.#focused,
        isLoose: this.#options.isLoose,
        onChoose: (alternative) => void this.#choose(alternative),
        kinder: this.#kinder,
        onKinder: (text) => void this.#useKinder(text),
        onIgnore: (scope) => this.#ignore(scope),
        onClose: () => this.close(),
      }),
      this.#root,
    );
  }

  #show(mode: CardMode): void {
    this.#mode = mode;
    if (!this.#life.signal.aborted) this.#render();
  }

  async #choose(alternative: number): Promise<void> {
    if (this.#mode !== 'replace') return this.#copy(alternative);
    this.#show('writing');
    // Keys that come at once go where the agent was writing.
    if (this.#root.activeElement !== null) this.#giveBack();
    const result = await this.#options.apply(alternative);
    if (this.#life.signal.aborted) return;
    if (result === 'done') return this.#finish(alternative);
    if (result === 'stale') return this.#part();
    this.#show(result === 'spoiled' ? 'spoiled' : 'copy');
    this.#focusAgain();
  }

  /** Most browsers have no model, and the card is whole without one: the offer comes when it is known. */
  async #lookForKinder(): Promise<void> {
    const kinder = await this.#options.kinder?.().catch(() => null);
    if (!kinder || this.#life.signal.aborted) return;
    this.#kinder = kinder;
    this.#render();
  }

  async #useKinder(text: string): Promise<void> {
    if (this.#kinder === null || this.#mode !== 'replace') return;
    this.#show('writing');
    if (this.#root.activeElement !== null) this.#giveBack();
    const result = await this.#kinder.use(text);
    if (this.#life.signal.aborted) return;
    if (result === 'done') return this.close();
    if (result === 'stale') return this.#part();
    this.#show(result === 'spoiled' ? 'spoiled' : 'copy');
    this.#focusAgain();
  }

  /** What took the focus away was none of the agent's doing: who came by keyboard still needs the buttons. */
  #focusAgain(): void {
    if (this.#focused) this.#root.querySelector('button')?.focus({ preventScroll: true });
  }

  /** The editor has the new words; if the focus is still with us, it goes to just after them. */
  #finish(alternative: number): void {
    const hadFocus = this.#root.activeElement !== null;
    const words = this.finding.alternatives[alternative] ?? '';
    const after = this.finding.from + words.length;
    if (hadFocus) this.#options.editor.select({ from: after, to: after });
    this.close();
  }

  async #copy(alternative: number): Promise<void> {
    const words = this.finding.alternatives[alternative] ?? '';
    const copied = await copyWords(this.host.ownerDocument, words);
    this.#show(copied ? 'copied' : 'not-copied');
  }

  #ignore(scope: IgnoreScope): void {
    this.close();
    this.#options.ignore(scope);
  }
}

/** Opens the card of one finding beside its words. The caller keeps to one open card a page. */
export function openCard(options: CardOptions): OpenCard {
  return new Card(options);
}
