/**
 * The idle loader's test of a focused node: cheap, and rather yes than no. No imports: what is here is paid
 * for on every page; find-composer.ts looks closely later.
 */
export function mightBeComposer(node: unknown): boolean {
  const e = node as Partial<HTMLInputElement> | null | undefined;
  if (e?.nodeType !== 1 || e.readOnly || e.disabled) return false;
  if (e.tagName === 'TEXTAREA' || e.isContentEditable) return true;
  if (e.ownerDocument?.designMode === 'on') return true;
  if (e.tagName !== 'INPUT' || e.type !== 'text') return false;
  if (e.hasAttribute?.('aria-labelledby')) return true;
  const names = [e.placeholder, e.name, e.id, e.ariaLabel, e.title, e.labels?.[0]?.textContent];
  return /messag|mensa|bericht|repl|respon|respo|rispo|répon|antwort|nachricht|answer|comm?ent|komment|chat|note|消息|回复|返信|сообщ/i.test(
    names.join(' '),
  );
}
