/** The one door to the browser's extension APIs, promise-based in both browsers. */
export { browser } from 'wxt/browser';
