import * as z from 'zod/mini';

// Zod's compiled parsers need `new Function`, which the extension's CSP forbids: do not even probe for it.
z.config({ jitless: true });

export { z };
