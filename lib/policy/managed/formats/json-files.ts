import type { ExtensionIds, ManagedValues } from '../managed-values.ts';

const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A policy file of Chrome, Chromium or Edge on Linux. */
export function linuxFile(values: ManagedValues, id: string): string {
  return text({ '3rdparty': { extensions: { [id]: values } } });
}

/** Firefox's policies.json, on every system. */
export function firefoxFile(values: ManagedValues, { firefox }: Pick<ExtensionIds, 'firefox'>): string {
  return text({ policies: { '3rdparty': { Extensions: { [firefox]: values } } } });
}

/** What goes into "Policy for extensions" of the Google Admin console. */
export function googleAdmin(values: ManagedValues): string {
  const entries = Object.entries(values).map(([key, Value]) => [key, { Value }]);
  return text(Object.fromEntries(entries));
}
