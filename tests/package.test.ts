import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { inProject } from '../lib/cli/setup/project.ts';
import { runTool, toolScript } from '../lib/cli/setup/tool.ts';

const { version } = createRequire(import.meta.url)('../package.json');
const zips = readdirSync(inProject('.output')).filter((name) => name.endsWith('.zip'));

describe('what is uploaded to the stores', () => {
  it.each([`amend-${version}-chrome.zip`, `amend-${version}-firefox.zip`])('%s is there', (name) => {
    expect(zips).toContain(name);
  });

  it("Mozilla's linter finds no error and no warning in the Firefox package", async () => {
    const zip = inProject('.output', `amend-${version}-firefox.zip`);
    const { output } = await runTool(toolScript('addons-linter'), ['--output', 'json', zip]);
    const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{')));
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
  });
});
