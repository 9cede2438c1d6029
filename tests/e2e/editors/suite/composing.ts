import type { BrowserName } from '../../../../lib/cli/browsers/find-browser.ts';
import type { Bench } from './bench.ts';

/** An input method at work in the editor that has the focus. */
export interface Composer {
  /** Shows these words as still being composed, in place of the last. */
  compose(text: string): Promise<void>;
  /** Ends the composition with these words. */
  commit(text: string): Promise<void>;
}

/** The browser's own door for input methods: the protocol's in Chromium, the text input processor in Firefox. */
export function composer(bench: Bench): Promise<Composer> {
  const by: Record<BrowserName, (bench: Bench) => Promise<Composer>> = {
    chromium: inChromium,
    firefox: inFirefox,
  };
  return by[bench.browser](bench);
}

async function inChromium(bench: Bench): Promise<Composer> {
  const devtools = await bench.devtools();
  return {
    async compose(text) {
      const end = { selectionStart: text.length, selectionEnd: text.length };
      await devtools.send('Input.imeSetComposition', { text, ...end });
    },
    async commit(text) {
      await devtools.send('Input.insertText', { text });
    },
  };
}

async function inFirefox({ inChrome }: Bench): Promise<Composer> {
  return {
    compose: (text) => inChrome(composeInFirefox, text),
    commit: (text) => inChrome(commitInFirefox, text),
  };
}

/** Run inside Firefox's own window; must not refer to anything outside themselves. */
function composeInFirefox(text: string): void {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's chrome globals have no types here
  const chrome = globalThis as any;
  const { Cc, Ci } = chrome;
  chrome.composer ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  const method = chrome.composer;
  method.beginInputTransactionForTests(chrome.window);
  method.setPendingCompositionString(text);
  method.appendClauseToPendingComposition(text.length, method.ATTR_RAW_CLAUSE);
  method.setCaretInPendingComposition(text.length);
  method.flushPendingComposition();
}

function commitInFirefox(text: string): void {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's chrome globals have no types here
  (globalThis as any).composer.commitCompositionWith(text);
}
