/** SHOULD ONLY BE IMPORTED IN TESTS. What the fake browser lacks: the words of assets/locales/en.yml. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { englishMessages, messageReader } from './words.ts';

Object.assign(fakeBrowser.i18n, { getMessage: messageReader(await englishMessages()) });
