import manifest from '../../../package.json' with { type: 'json' };

/** The version of Amend. */
export const VERSION: string = manifest.version;
