import '../../assets/styles/import.css';
import { h, render } from 'preact';
import { ImportDialog } from '../../components/import/ImportDialog.tsx';
import { type ImportHost, ImportSource } from './import/import-source.ts';

/**
 * Opens the import over the page; closed, it leaves nothing behind and gives the focus back.
 * @param signal closes it
 */
export function openImport(
  host: Pick<ImportHost, 'policy' | 'take' | 'openPolicy'>,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const before = document.activeElement;
  const place = document.body.appendChild(document.createElement('div'));
  const close = () => {
    render(null, place);
    place.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
  const source = new ImportSource({
    ...host,
    startWorker: () => new Worker(new URL('./import/import-worker.ts', import.meta.url), { type: 'module' }),
    onChange: (view) => render(h(ImportDialog, { view, actions: source }), place),
    onClose: close,
  });
  render(h(ImportDialog, { view: source.view, actions: source }), place);
  signal.addEventListener('abort', () => source.close(), { once: true });
}
