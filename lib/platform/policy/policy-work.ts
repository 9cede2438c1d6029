// All that reads, proves, judges and merges policies, with the engine and the packs behind it. Brought only when there
// is a policy to look at: pages import it then, the worker runs it as a script of its own.

export { barFor } from './barred.ts';
export { changeLayers } from './change-layers.ts';
export { followManaged } from './managed-policies.ts';
export { readPolicyFile } from './read-policy-file.ts';
export { previewAddress, subscribe } from './subscribe.ts';
export { takeRevision } from './take-revision.ts';
export { unsubscribe } from './unsubscribe.ts';
