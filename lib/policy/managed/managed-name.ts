/** The id of the layer that managed settings and locks are laid as. */
export const MANAGED_SETTINGS = 'managed:settings';
/** Its name, wherever it is said who set something. */
export const MANAGED_NAME = 'Your organisation';
