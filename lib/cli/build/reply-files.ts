import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../setup/project.ts';

/**
 * What is written into replies, by language and form of address, as files of the package of their own: a worker can load
 * no script late, and none is to carry ten voices for the one that is asked for.
 */
export function replyFiles(): { relativeDest: string; contents: string }[] {
  const names = readdirSync(inProject('assets/recovery')).filter((name) => name.startsWith('reply.'));
  return names.map((name) => ({
    relativeDest: `recovery/${name}`,
    contents: JSON.stringify(JSON.parse(readFileSync(inProject('assets/recovery', name), 'utf8'))),
  }));
}
