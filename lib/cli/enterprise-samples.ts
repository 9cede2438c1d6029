/** `enterprise-samples.ts`: writes the ready-to-copy files of assets/enterprise anew, after what makes them has changed. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { enterpriseSamples } from './enterprise/samples.ts';
import { inProject } from './setup/project.ts';

for (const { file, text } of enterpriseSamples()) {
  const path = inProject('assets/enterprise', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
