/** `npm run dev`: WXT itself, which rebuilds on every change and opens a browser. */
import { handOverTo, toolScript } from './setup/tool.ts';

handOverTo(toolScript('wxt'), process.argv.slice(2));
