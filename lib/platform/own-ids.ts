import { type ExtensionIds, FIREFOX_ID } from '../policy/managed/managed-values.ts';
import { browser } from './browser.ts';

/** The ids of this extension; that in a browser other than this one is written so that nobody takes it for one. */
export function ownIds(agent = navigator.userAgent): ExtensionIds {
  const { id } = browser.runtime;
  const isEdge = / Edg\//.test(agent);
  const isChrome = !isEdge && id !== FIREFOX_ID;
  return {
    chrome: isChrome ? id : 'ID-OF-AMEND-IN-CHROME',
    edge: isEdge ? id : 'ID-OF-AMEND-IN-EDGE',
    firefox: FIREFOX_ID,
  };
}
