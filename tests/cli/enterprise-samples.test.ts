import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enterpriseSamples, SAMPLE_IDS, SAMPLE_VALUES } from '../../lib/cli/enterprise/samples.ts';
import { inProject } from '../../lib/cli/setup/project.ts';
import { omaUriRows } from '../../lib/policy/managed/formats/oma-uri.ts';
import { registryKey } from '../../lib/policy/managed/formats/registry.ts';
import { type ManagedJsonSchema, managedJsonSchema } from '../../lib/policy/managed/managed-json-schema.ts';
import { type ManagedValues, valuesFor } from '../../lib/policy/managed/managed-values.ts';
import { parseManaged } from '../../lib/policy/managed/parse-managed.ts';
import { managedSnippets, type SnippetId } from '../../lib/policy/managed/snippets.ts';
import { keyIn, listsIn, readPlist, readReg, readScript, readXml } from '../support/read-back.ts';

const FOLDER = 'assets/enterprise';

/** Every key at once, with all that a format could stumble over. */
const HARD: ManagedValues = {
  ...valuesFor(
    'https://policies.example.com/a%20b.json?team=1&site="x"',
    'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  ),
  policy: 'format: 1\nid: "house"\nname: \'It’s <ours> & "theirs"\' # \\ $x `y`\r\n\tnote: "💬"\n',
  requireSignature: false,
  sitesOff: ['gmail', 'wiki.example.com'],
  sitesOn: ['zendesk'],
  sendGuard: 'off',
  ownRules: true,
  rewriting: true,
  retentionDays: 3_650,
  lockedRules: ['*'],
  lockedCategories: ['refusal'],
  lockedSettings: ['sites', 'rewriting', 'recovery'],
};

const READ: Readonly<Record<string, (text: string, path: string) => Record<string, unknown>>> = {
  'windows-registry': (text, path) => listsIn(keyIn(readReg(text), path)),
  'intune-script': (text, path) => listsIn(keyIn(readScript(text), path)),
};

function textOf(id: SnippetId, values: ManagedValues): string {
  return managedSnippets(values, SAMPLE_IDS, () => 'id').find((snippet) => snippet.id === id)!.text;
}

describe.each([
  ['the sample', SAMPLE_VALUES],
  ['every key, written as badly as can be', HARD],
])('what is copied says what was meant: %s', (_name, values) => {
  const meant = parseManaged(values);

  it('is itself without a fault', () => {
    expect(meant.problems).toEqual([]);
  });

  it.each(['windows-registry', 'intune-script'] as const)('%s', (id) => {
    for (const browser of ['chrome', 'edge', 'firefox'] as const) {
      const read = READ[id]!(textOf(id, values), registryKey(browser, SAMPLE_IDS));
      expect(parseManaged(read)).toEqual(meant);
    }
  });

  it('macos-profile', () => {
    const profile = readPlist(textOf('macos-profile', values)) as { PayloadContent: Payload[] };
    const [chrome, edge, firefox] = profile.PayloadContent;
    const settings = firefox!['3rdparty']!.Extensions[SAMPLE_IDS.firefox];
    expect([chrome, edge, firefox].map((payload) => payload?.PayloadType)).toEqual([
      `com.google.Chrome.extensions.${SAMPLE_IDS.chrome}`,
      `com.microsoft.Edge.extensions.${SAMPLE_IDS.edge}`,
      'org.mozilla.firefox',
    ]);
    for (const read of [chrome, edge, settings]) expect(parseManaged(ours(read!))).toEqual(meant);
  });

  it.each([
    ['linux-chrome', (read: Json) => read['3rdparty'].extensions[SAMPLE_IDS.chrome]],
    ['linux-edge', (read: Json) => read['3rdparty'].extensions[SAMPLE_IDS.edge]],
    ['firefox', (read: Json) => read.policies['3rdparty'].Extensions[SAMPLE_IDS.firefox]],
    [
      'google-admin',
      (read: Json) =>
        Object.fromEntries(Object.entries(read).map(([key, { Value }]: [string, Json]) => [key, Value])),
    ],
  ] as const)('%s', (id, settingsIn) => {
    expect(parseManaged(settingsIn(JSON.parse(textOf(id, values))))).toEqual(meant);
  });

  it('intune-oma-uri: each row is a policy of the template, and holds its value whole', () => {
    const [template, ...rows] = omaUriRows(values, SAMPLE_IDS);
    const admx = readXml(template!.value);
    const policies = [...admx.querySelectorAll('policy')].map((policy) => policy.getAttribute('name'));
    expect(rows.map(({ omaUri }) => omaUri.split('/').at(-1))).toEqual(policies);
    expect(rows.map(({ omaUri }) => omaUri.split('/').at(-2))).toEqual(rows.map(() => 'Amend~Policy~Amend'));
    const read = rows.map(({ value }, at) => [policies[at], omaValue(value)]);
    expect(parseManaged(Object.fromEntries(read))).toEqual(meant);
  });

  it('keeps to the kinds that Chrome and Edge were told of', () => {
    const { properties = {} } = managedJsonSchema();
    for (const [key, value] of Object.entries(values))
      expect([key, kindOf(value)]).toEqual([key, typeIn(properties[key])]);
  });
});

describe('assets/enterprise', () => {
  it.each(enterpriseSamples().map(({ file, text }) => [file, text]))(
    '%s is as the code makes it',
    (file, text) => {
      expect(readFileSync(inProject(FOLDER, file), 'utf8')).toBe(text);
    },
  );

  it('holds nothing else but the page that says where each file goes, and it names them all', () => {
    const there = readdirSync(inProject(FOLDER), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(inProject(FOLDER).length + 1));
    const files = enterpriseSamples().map(({ file }) => file);
    expect(there.sort()).toEqual([...files, 'README.md'].sort());
    const readme = readFileSync(inProject(FOLDER, 'README.md'), 'utf8');
    expect(files.filter((file) => !readme.includes(file))).toEqual([]);
  });

  it('its page explains every key, and nothing that there is not', () => {
    const readme = readFileSync(inProject(FOLDER, 'README.md'), 'utf8');
    const table = [...readme.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
    expect(table).toEqual(Object.keys(managedJsonSchema().properties ?? {}));
  });
});

// biome-ignore lint/suspicious/noExplicitAny: JSON of eight formats
type Json = any;

interface Payload {
  readonly PayloadType: string;
  readonly '3rdparty'?: { readonly Extensions: Record<string, Payload> };
}

/** Without what belongs to the profile. */
function ours(payload: object): object {
  return Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));
}

/** As Windows takes it apart. */
function omaValue(value: string): unknown {
  if (value === '<enabled/>' || value === '<disabled/>') return value === '<enabled/>';
  const dom = readXml(`<x>${value}</x>`);
  const data = dom.querySelector('data')?.getAttribute('value') ?? '';
  const parts = data.split('\uF000');
  if (parts.length === 1) return /^\d+$/.test(data) ? Number(data) : data;
  return parts.filter((_, at) => at % 2 === 1);
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
const typeIn = (schema: ManagedJsonSchema | undefined) =>
  schema?.type === 'integer' ? 'number' : schema?.type;
