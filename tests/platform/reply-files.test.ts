import { readFile } from 'node:fs/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { shippedWriting } from '../../lib/platform/reply-files.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';

afterEach(() => vi.unstubAllGlobals());

/** A package with these files, of those that the build puts there. */
function inPackage(names: RegExp) {
  const fetched = vi.fn(async (address: string) => {
    const name = /\/recovery\/(reply\.[\w-]+\.json)$/.exec(address)?.[1];
    if (name === undefined || !names.test(name)) throw new TypeError('Failed to fetch');
    return new Response(await readFile(`assets/recovery/${name}`));
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

it('English ships in the worker itself; of other voices it reads the files that they need, and no others', async () => {
  const fetched = inPackage(/./);
  expect(await shippedWriting('en')).toBe(shippedBook);
  expect(fetched).not.toHaveBeenCalled();
  expect((await shippedWriting('de')).lineWords.touchpoints.order).toBe('Ihre Bestellung');
  expect(fetched).toHaveBeenCalledTimes(1);
  expect((await shippedWriting('de-informal')).lineWords.touchpoints.order).toBe('deine Bestellung');
  expect(fetched).toHaveBeenCalledTimes(3);
});

it('a file that cannot be read is no line in another language', async () => {
  inPackage(/fr/);
  await expect(shippedWriting('es')).rejects.toThrow('Failed to fetch');
});
