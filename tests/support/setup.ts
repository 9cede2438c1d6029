/** SHOULD ONLY BE IMPORTED IN TESTS. What the fake browser lacks: our words, and the extension APIs we use. */
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resetFakeExtension } from './fake-extension.ts';
import { englishMessages, messageReader } from './words.ts';

Object.assign(fakeBrowser.i18n, { getMessage: messageReader(await englishMessages()) });

beforeEach(resetFakeExtension);
afterEach(() => void vi.restoreAllMocks());
