import type { ChosenEntry } from './import-view.ts';

const FILES_MAX = 5_000;
const DEPTH_MAX = 12;

/** Files of a drop, those within folders with their paths. Links and what cannot be read are passed over. */
export async function droppedEntries(data: DataTransfer): Promise<ChosenEntry[]> {
  // Asked at once: the list is empty after the event.
  const roots = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const files: ChosenEntry[] = [];
  if (roots.length === 0) return listedEntries(data.files);
  for (const root of roots) await walk(root, files, 0);
  return files;
}

/** Files of a picker; of a folder the path within it. */
export function listedEntries(list: Iterable<File>): ChosenEntry[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function walk(entry: FileSystemEntry, files: ChosenEntry[], depth: number): Promise<void> {
  if (files.length >= FILES_MAX || depth > DEPTH_MAX) return;
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    if (file) files.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (let batch = await entriesOf(reader); batch.length > 0; batch = await entriesOf(reader))
    for (const each of batch) await walk(each, files, depth + 1);
}

/** A reader hands its entries over in batches; an empty one is the last. */
function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
}
