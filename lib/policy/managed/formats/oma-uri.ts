import { type ExtensionIds, entriesOf, type ManagedValue, type ManagedValues } from '../managed-values.ts';
import { registryKey } from './registry.ts';
import { xmlText } from './xml.ts';

/** One row of a custom profile in Intune. */
export interface OmaUriRow {
  readonly name: string;
  readonly omaUri: string;
  readonly dataType: 'String';
  readonly value: string;
}

const APP = './Device/Vendor/MSFT/Policy';

/** Between name and value, and between the pairs, of a list in a value of this kind. */
const PART = '&#xF000;';

/**
 * The rows of a custom profile in Intune for Chrome: first a template of our own, then each setting by it. Of Edge's
 * keys Windows takes templates from Microsoft alone; there the script does it.
 */
export function omaUriRows(values: ManagedValues, ids: ExtensionIds): readonly OmaUriRow[] {
  const entries = entriesOf(values);
  const template: OmaUriRow = {
    name: 'Amend: template',
    omaUri: `${APP}/ConfigOperations/ADMXInstall/Amend/Policy/AmendAdmx`,
    dataType: 'String',
    value: templateOf(entries, registryKey('chrome', ids)),
  };
  const rows = entries.map(([key, value]) => ({
    name: `Amend: ${key}`,
    omaUri: `${APP}/Config/Amend~Policy~Amend/${key}`,
    dataType: 'String' as const,
    value: dataOf(key, value),
  }));
  return [template, ...rows];
}

/** As a file to copy from, row by row. */
export function omaUriFile(values: ManagedValues, ids: ExtensionIds): string {
  return `${JSON.stringify(omaUriRows(values, ids), null, 2)}\n`;
}

function dataOf(key: string, value: ManagedValue): string {
  if (typeof value === 'boolean') return value ? '<enabled/>' : '<disabled/>';
  const list = (items: readonly string[]) =>
    items.flatMap((item, at) => [`${at + 1}`, xmlText(item)]).join(PART);
  const data = Array.isArray(value) ? list(value) : xmlText(String(value));
  return `<enabled/><data id="${key}" value="${data}"/>`;
}

function templateOf(entries: readonly (readonly [string, ManagedValue])[], key: string): string {
  return [
    '<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">',
    '<policyNamespaces><target prefix="amend" namespace="Amend.Policies"/></policyNamespaces>',
    '<resources minRequiredRevision="1.0"/>',
    '<supportedOn><definitions><definition name="any" displayName="any"/></definitions></supportedOn>',
    '<categories><category name="Amend" displayName="Amend"/></categories>',
    '<policies>',
    ...entries.map(([name, value]) => policyOf(name, value, key)),
    '</policies>',
    '</policyDefinitions>',
  ].join('');
}

function policyOf(name: string, value: ManagedValue, key: string): string {
  const head = `<policy name="${name}" class="Machine" displayName="${name}" key="${xmlText(key)}"`;
  const parent = '<parentCategory ref="Amend"/><supportedOn ref="any"/>';
  if (typeof value === 'boolean')
    return `${head} valueName="${name}">${parent}<enabledValue><decimal value="1"/></enabledValue><disabledValue><decimal value="0"/></disabledValue></policy>`;
  return `${head} presentation="$(presentation.${name})">${parent}<elements>${elementOf(name, value, key)}</elements></policy>`;
}

function elementOf(name: string, value: ManagedValue, key: string): string {
  if (Array.isArray(value)) return `<list id="${name}" key="${xmlText(`${key}\\${name}`)}" valuePrefix=""/>`;
  if (typeof value === 'number')
    return `<decimal id="${name}" valueName="${name}" minValue="1" maxValue="3650"/>`;
  return `<text id="${name}" valueName="${name}" maxLength="2000000"/>`;
}
