import { updateItem } from './storage.ts';
import { installSecret } from './stored-items.ts';

/** Only where the store takes nothing: then no checklist is kept either that this would have to fit later. */
let unkept = '';

/** The secret of this install, made when it is first asked for; 122 random bits in 32 hex digits. Never throws. */
export async function secretOfInstall(): Promise<string> {
  const kept = await updateItem(installSecret, (secret) => secret || newSecret());
  if (kept.ok) return kept.value;
  unkept ||= newSecret();
  return unkept;
}

function newSecret(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
