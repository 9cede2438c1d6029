import { browser } from './browser.ts';

const LOADER = '/loader.js';
const COMPOSER = '/composer.js';
const CARD = '/card.js';
const HOLD = '/hold.js';
const REWRITE = '/rewrite.js';
const CUSTOMER = '/customer.js';
const TONE = '/tone.js';
const STEPS = '/steps.js';
const EXPRESSIONS = '/expressions.js';
const PROMISES = '/promises.js';
const LANGUAGE = '/language.js';

/** Puts the loader into every frame of a tab that we may reach, now. Loading it twice is harmless. */
export async function injectLoader(tabId: number): Promise<boolean> {
  return inject({ tabId, allFrames: true }, LOADER);
}

/** Runs the composer in one frame. False when the browser does not let us, e.g. the permission has just gone. */
export async function bringComposer(tabId: number, frameId: number): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, COMPOSER);
}

/** Runs the card's code in one frame, for the composer that is there. */
export async function bringCard(tabId: number, frameId: number): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, CARD);
}

/** Runs what reads recovery steps in one frame, for the composer that is there. */
export async function bringSteps(tabId: number, frameId: number): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, STEPS);
}

/** Runs what looks for regular expressions in one frame, for the composer that is there. */
export async function bringExpressions(tabId: number, frameId: number): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, EXPRESSIONS);
}

/** Runs what reads the times of promises in one frame, for the composer that is there. */
export async function bringPromises(tabId: number, frameId: number): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, PROMISES);
}

/** Runs what holds a reply with an open slot in one frame, for the composer that is there. */
export async function bringHold(tabId: number, frameId: number): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, HOLD);
}

/** Runs what has a model on this machine word a sentence anew in one frame, for the card that opens there. */
export async function bringRewrite(tabId: number, frameId: number): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, REWRITE);
}

/** Runs what tells languages apart in one frame, for the composer that is there; or the script of a language. */
export async function bringLanguage(
  tabId: number,
  frameId: number,
  language: 'es' | 'fr' | 'de' | 'pt' | undefined,
): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, language ? `/language-${language}.js` : LANGUAGE);
}

/** Runs what reads the customer's message in one frame, for the composer that is there. */
export async function bringCustomer(tabId: number, frameId: number): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, CUSTOMER);
}

/** Runs what reads how a draft sounds in one frame, for the composer that is there. */
export async function bringTone(tabId: number, frameId: number): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, TONE);
}

async function inject(
  target: { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] },
  file: string,
): Promise<boolean> {
  try {
    // The cast: WXT knows a file only once its entrypoint is there, which other builds of ours need not have.
    await browser.scripting.executeScript({ target, files: [file] } as never);
    return true;
  } catch {
    return false;
  }
}

const SCRIPT_ID = 'amend-loader';

/** Registers the loader for exactly these match patterns, for this and later browser sessions. */
export async function registerLoader(patterns: readonly string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (patterns.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [LOADER],
    matches: [...patterns],
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
    runAt: 'document_idle' as const,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
