/** How long the browser may take to begin reading a file; its address is held for that long. */
const READ_MS = 60_000;

/** Hands a text, or bytes, to the browser as a file to be saved; needs no permission. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
