// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { ImportView } from '../../components/import/import-view.ts';
import { ImportSource } from '../../entrypoints/options/import/import-source.ts';
import { ImportDesk, type ImportRequest } from '../../lib/policy/import/import-desk.ts';
import { recipeOf } from '../../lib/policy/import/table/recipes.ts';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import type { PolicyProblem } from '../../lib/policy/problem.ts';
import { validPolicy } from '../policy/valid-policy.ts';

/** The real desk, answering by the same messages, without a thread of its own. */
class DeskWorker extends EventTarget {
  readonly #desk = new ImportDesk();
  readonly terminate = vi.fn();

  postMessage(request: ImportRequest): void {
    const answer = this.#desk.take(structuredClone(request));
    if (answer) this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }
}

function open(take: () => readonly PolicyProblem[] = () => []) {
  const parsed = parsePolicy(validPolicy());
  if (!parsed.ok) throw new Error('The policy of the tests is none.');
  const worker = new DeskWorker();
  const views: ImportView[] = [];
  const onClose = vi.fn();
  const taken = vi.fn(take);
  const openPolicy = vi.fn<(file: File) => void>();
  const source = new ImportSource({
    policy: parsed.policy,
    take: taken,
    openPolicy,
    startWorker: () => worker as unknown as Worker,
    onChange: (view) => views.push(view),
    onClose,
  });
  return { source, views, worker, onClose, taken, openPolicy };
}

const file = (text: string) => new Blob([text]);
const rulesOf = (view: ImportView) =>
  view.stage === 'found' ? view.found.outcome.rules.map(({ name }) => name) : null;

describe('an import', () => {
  test('reads a file and offers its rules', async () => {
    const { source, views } = open();
    await source.chooseFiles([{ path: 'words.csv', file: file('phrase,why\nno can do,x\n') }]);
    expect(views[0]).toEqual({ stage: 'reading', name: 'words.csv' });
    expect(rulesOf(source.view)).toEqual(['no can do']);
  });

  test('reads a folder by its name', async () => {
    const { source, views } = open();
    const style = 'extends: existence\nmessage: m\ntokens: [gizmo]';
    await source.chooseFiles([
      { path: 'Acme/One.yml', file: file(style) },
      { path: 'Acme/notes.md', file: file('#') },
    ]);
    expect(views[0]).toEqual({ stage: 'reading', name: 'Acme' });
    expect(rulesOf(source.view)).toEqual(['Acme: One']);
  });

  test('follows what the columns are said to hold, and the kind of table', () => {
    const { source } = open();
    source.paste({ html: '', text: 'a\tno can do\nb\tno way\n' });
    expect(rulesOf(source.view)).toEqual(['a', 'b']);
    if (source.view.stage !== 'found') throw new Error('Nothing was found.');
    const { mapping } = source.view.found.table!;
    source.setMapping({ ...mapping, columns: { phrase: 1 } });
    expect(rulesOf(source.view)).toEqual(['no can do', 'no way']);
    source.setRecipe(recipeOf('writer').id);
    expect(source.view.stage === 'found' && source.view.found.table?.recipe).toBe('writer');
  });

  test('knows a list of wrong and right words by its look', () => {
    const { source } = open();
    source.paste({ html: '', text: 'adress=address\nteh=the\n' });
    expect(source.view.stage === 'found' && source.view.found.table?.recipe).toBe('languagetool');
    expect(rulesOf(source.view)).toEqual(['adress', 'teh']);
  });

  test('is taken over once, as one, and closed', () => {
    const { source, taken, onClose, worker } = open();
    source.paste({ html: '', text: 'no can do' });
    source.takeOver();
    source.close();
    expect(taken).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  test('stays open and says why where it cannot be taken over', () => {
    const problem = { where: 'rules', what: 'there are too many.', mend: 'Take fewer.' };
    const { source, onClose } = open(() => [problem]);
    source.paste({ html: '', text: 'no can do' });
    source.takeOver();
    expect(source.view).toMatchObject({ stage: 'found', problems: [problem] });
    expect(onClose).not.toHaveBeenCalled();
  });

  test.each([
    ['a spreadsheet', 'words.xlsx', 'PK'],
    ['a file that is too large', 'words.csv', 'a'.repeat(8_000_001)],
    ['an empty file', 'words.csv', ''],
  ])('refuses %s with what to do', async (_, path, text) => {
    const { source } = open();
    await source.chooseFiles([{ path, file: file(text) }]);
    expect(source.view).toMatchObject({
      stage: 'choose',
      problem: { where: path, mend: expect.stringMatching(/\w/) },
    });
  });

  test.each([
    [
      'dropped',
      (source: ImportSource, text: string) => source.chooseFiles([{ path: 'a/ours.json', file: file(text) }]),
    ],
    ['pasted', (source: ImportSource, text: string) => source.paste({ html: '', text })],
  ])('a whole policy that is %s makes no rules, and can be opened as what it is', async (_, bring) => {
    const { source, onClose, openPolicy } = open();
    const text = JSON.stringify(validPolicy());
    await bring(source, text);
    expect(source.view).toMatchObject({ stage: 'choose', canOpen: true });
    source.openPolicy();
    expect(onClose).toHaveBeenCalledOnce();
    const [opened] = openPolicy.mock.calls[0]!;
    expect(opened.name).toMatch(/^(ours\.json|pasted cells)$/);
    expect(await opened.text()).toBe(text);
  });

  test('begins anew after the reader broke down', () => {
    const { source, worker } = open();
    source.paste({ html: '', text: 'no can do' });
    worker.dispatchEvent(new Event('error'));
    expect(source.view).toMatchObject({
      stage: 'choose',
      problem: { mend: expect.stringContaining('as it was') },
    });
  });

  test('shows nothing more once it is closed', async () => {
    const { source, views } = open();
    const reading = source.chooseFiles([{ path: 'words.csv', file: file('phrase\nno can do\n') }]);
    source.close();
    const shown = views.length;
    await reading;
    expect(views).toHaveLength(shown);
  });
});
