import { loadHarper } from './harper-peer.ts';
import type { PeerSource } from './peer.ts';
import { loadRetext } from './retext-peer.ts';

/** The checkers that ours is measured beside. */
export const PEERS: readonly PeerSource[] = [
  {
    name: 'write-good',
    what: 'all its checks',
    budget: 10,
    load: async () => {
      const { default: writeGood } = await import('write-good');
      return { count: (text) => writeGood(text).length };
    },
  },
  {
    name: 'alex',
    what: 'as plain text',
    budget: 100,
    load: async () => {
      const { text: alex } = await import('alex');
      return { count: (text) => alex(text).messages.length };
    },
  },
  { name: 'retext', what: 'retext-english and retext-equality', load: loadRetext },
  { name: 'harper.js', what: 'WebAssembly, its usual rules', budget: 300, load: loadHarper },
];
