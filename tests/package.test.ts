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
    expect(await lint('firefox')).toEqual({ errors: [], warnings: [] });
  });

  // Chrome has no extension without a service worker and no side panel without its permission; Mozilla's linter,
  // which reads every package as one for Firefox, warns of just these two.
  it("Mozilla's linter finds nothing in the Chrome package but what only Chrome knows", async () => {
    const { errors, warnings } = await lint('chrome');
    expect(errors).toEqual([]);
    // At whichever place among the permissions.
    const told = warnings.map(({ code, message }) => `${code}: ${message.replace(/ at \d+\.$/, '')}`);
    expect(told).toEqual([
      'MANIFEST_PERMISSIONS: /permissions: Invalid permissions "sidePanel"',
      'BACKGROUND_SERVICE_WORKER_IGNORED: Unsupported "/background/service_worker" manifest property is ignored by Firefox.',
    ]);
  });
});

type Report = Record<'errors' | 'warnings', { code: string; message: string }[]>;

async function lint(browser: 'chrome' | 'firefox'): Promise<Report> {
  const zip = inProject('.output', `amend-${version}-${browser}.zip`);
  const { output } = await runTool(toolScript('addons-linter'), ['--output', 'json', zip]);
  const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{')));
  return { errors, warnings };
}
