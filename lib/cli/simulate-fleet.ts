import { Command } from 'commander';
import { simulate } from './simulate/fleet.ts';
import { answerBytes } from './simulate/policy-weight.ts';
import { fleetReport } from './simulate/report.ts';
import { AGENTS, scenarios } from './simulate/scenarios.ts';
import { writeBetweenMarks } from './write-between-marks.ts';

const command = new Command('simulate:fleet')
  .description('how policies reach many agents from one static file: load, bytes, time, outages')
  .option('--agents <NUMBER>', 'how many agents', Number, AGENTS)
  .option('--markdown <FILE>', 'writes the table between the marks <!-- fleet --> of this file')
  .parse();
const { agents, markdown } = command.opts<{ agents: number; markdown?: string }>();

if (!Number.isSafeInteger(agents) || agents < 1 || agents > 1_000_000)
  command.error('amend: --agents: a whole number from 1 to 1,000,000 belongs here.', { exitCode: 2 });

const bytes = answerBytes();
const runs = scenarios(bytes, agents).map((scenario) => ({ scenario, figures: simulate(scenario) }));
const report = fleetReport(runs, bytes);
if (markdown === undefined) process.stdout.write(report);
else writeBetweenMarks(markdown, 'fleet', report);
