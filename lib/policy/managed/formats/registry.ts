import { type ExtensionIds, entriesOf, type ManagedValues } from '../managed-values.ts';

/** One value in the registry. */
export interface RegistryRow {
  /** Below HKEY_LOCAL_MACHINE. */
  readonly key: string;
  readonly name: string;
  readonly data: string | number;
}

/** Below HKEY_LOCAL_MACHINE, where a browser looks for what is set for the extension. */
export function registryKey(browser: keyof ExtensionIds, ids: ExtensionIds): string {
  const id = ids[browser];
  if (browser === 'firefox') return `SOFTWARE\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${id}`;
  const maker = browser === 'chrome' ? 'Google\\Chrome' : 'Microsoft\\Edge';
  return `SOFTWARE\\Policies\\${maker}\\3rdparty\\extensions\\${id}\\policy`;
}

/** All values below a key; a list is a key of its own with the names 1, 2, 3… */
export function registryRows(values: ManagedValues, key: string): readonly RegistryRow[] {
  return entriesOf(values).flatMap(([name, value]): RegistryRow[] => {
    if (Array.isArray(value))
      return value.map((data, at) => ({ key: `${key}\\${name}`, name: `${at + 1}`, data }));
    return [{ key, name, data: typeof value === 'boolean' ? Number(value) : (value as string | number) }];
  });
}

/** A .reg file for all three browsers. What stood there before goes first: a shorter list must leave nothing behind. */
export function regFile(values: ManagedValues, ids: ExtensionIds): string {
  const parts = BROWSERS.flatMap((browser) => {
    const key = registryKey(browser, ids);
    const groups = Map.groupBy(registryRows(values, key), (row) => row.key);
    return [
      `[-HKEY_LOCAL_MACHINE\\${key}]`,
      ...[...groups].map(([at, rows]) => [`[HKEY_LOCAL_MACHINE\\${at}]`, ...rows.map(regLine)].join('\r\n')),
    ];
  });
  return `${['Windows Registry Editor Version 5.00', ...parts].join('\r\n\r\n')}\r\n`;
}

const BROWSERS = ['chrome', 'edge', 'firefox'] as const;

function regLine({ name, data }: RegistryRow): string {
  if (typeof data === 'number') return `"${name}"=dword:${data.toString(16).padStart(8, '0')}`;
  // Lines would end the value, and what is not ASCII depends on how the file is saved.
  return /[^ -~]/.test(data) ? `"${name}"=hex(1):${hexOf(data)}` : `"${name}"="${escaped(data)}"`;
}

/** The bytes of a text: UTF-16 with a zero at its end. */
function hexOf(data: string): string {
  const units = [...Array(data.length).keys()].map((at) => data.charCodeAt(at));
  return [...units, 0]
    .flatMap((unit) => [unit & 0xff, unit >> 8])
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(',');
}

const escaped = (data: string) => data.replace(/[\\"]/g, '\\$&');

/** The same as a script for Intune, or any other means that runs PowerShell as the system. */
export function powerShellScript(values: ManagedValues, ids: ExtensionIds): string {
  const parts = BROWSERS.map((browser) => {
    const key = registryKey(browser, ids);
    const rows = registryRows(values, key);
    return [`Remove-Item -Path ${quoted(`HKLM:\\${key}`)} -Recurse -ErrorAction SilentlyContinue`]
      .concat(rows.map(setLine))
      .join('\r\n');
  });
  const script = `${[HEAD, ...parts].join('\r\n\r\n')}\r\n`;
  // By this mark alone does Windows PowerShell take a file for UTF-8.
  return /[^ -~\s]/.test(script) ? `\uFEFF${script}` : script;
}

const HEAD = [
  '# Sets Amend for Chrome, Edge and Firefox. Runs as the system, in 64 bits; doing it again changes nothing.',
  '$ErrorActionPreference = "Stop"',
  'function Set-Amend($Path, $Name, $Value, $Type) {',
  '  if (-not (Test-Path $Path)) { New-Item -Path $Path -Force | Out-Null }',
  '  New-ItemProperty -Path $Path -Name $Name -Value $Value -PropertyType $Type -Force | Out-Null',
  '}',
].join('\r\n');

function setLine({ key, name, data }: RegistryRow): string {
  const type = typeof data === 'number' ? 'DWord' : 'String';
  const value = typeof data === 'number' ? data : quoted(data);
  return `Set-Amend ${quoted(`HKLM:\\${key}`)} ${quoted(name)} ${value} ${type}`;
}

/** Nothing within single quotes means anything to PowerShell but they themselves, straight or curly. */
const quoted = (data: string) => `'${data.replace(/['‘’‚‛]/g, '$&$&')}'`;
