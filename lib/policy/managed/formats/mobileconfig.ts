import { type ExtensionIds, entriesOf, type ManagedValues } from '../managed-values.ts';
import { xmlText } from './xml.ts';

type Plist = string | number | boolean | readonly Plist[] | { readonly [key: string]: Plist };

/**
 * A configuration profile of macOS for Chrome, Edge and Firefox.
 * @param newUuid gives an id of the usual kind for each part; a later profile by other ids stands beside the first
 */
export function mobileconfig(values: ManagedValues, ids: ExtensionIds, newUuid: () => string): string {
  const said = Object.fromEntries(entriesOf(values)) as Record<string, Plist>;
  const payload = (type: string, name: string, content: Record<string, Plist>) => ({
    PayloadType: type,
    PayloadIdentifier: `tools.amend.managed.${name.toLowerCase()}`,
    PayloadUUID: newUuid().toUpperCase(),
    PayloadVersion: 1,
    PayloadDisplayName: `Amend in ${name}`,
    ...content,
  });
  const firefox = {
    EnterprisePoliciesEnabled: true,
    '3rdparty': { Extensions: { [ids.firefox]: said } },
  };
  const profile: Plist = {
    PayloadType: 'Configuration',
    PayloadIdentifier: 'tools.amend.managed',
    PayloadUUID: newUuid().toUpperCase(),
    PayloadVersion: 1,
    PayloadDisplayName: 'Amend',
    PayloadScope: 'System',
    PayloadContent: [
      payload(`com.google.Chrome.extensions.${ids.chrome}`, 'Chrome', said),
      payload(`com.microsoft.Edge.extensions.${ids.edge}`, 'Edge', said),
      payload('org.mozilla.firefox', 'Firefox', firefox),
    ],
  };
  return `${HEAD}\n<plist version="1.0">\n${plist(profile, '')}\n</plist>\n`;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">`;

function plist(value: Plist, indent: string): string {
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'string') return `${indent}<string>${xmlText(value)}</string>`;
  const deeper = `${indent}  `;
  const [tag, lines] = Array.isArray(value)
    ? ['array', value.map((item) => plist(item, deeper))]
    : ['dict', Object.entries(value).flatMap(([key, inner]) => pair(key, inner, deeper))];
  return [`${indent}<${tag}>`, ...lines, `${indent}</${tag}>`].join('\n');
}

function pair(key: string, value: Plist, indent: string): readonly string[] {
  return [`${indent}<key>${xmlText(key)}</key>`, plist(value, indent)];
}
