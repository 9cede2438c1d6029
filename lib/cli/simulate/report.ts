import type { AnswerBytes, FleetFigures, Scenario } from './fleet.ts';

const HEAD = [
  'scenario',
  'requests a day',
  'GB a day',
  'a second, at most (fullest minute)',
  'of these reach the host, at most',
  'requests at the host a day',
  'half / 95 % / 99 % of those at work have it after',
  'failed requests',
];

/** The figures as a table in Markdown, with what they rest on. */
export function fleetReport(
  runs: readonly { readonly scenario: Scenario; readonly figures: FleetFigures }[],
  bytes: AnswerBytes,
): string {
  const agents = runs[0]!.scenario.agents.toLocaleString('en');
  return [
    `${agents} agents, eight and a half hours a day, most of them starting within half an hour. An answer weighs ${kb(bytes.unchanged)} kB where nothing is new (heads and TLS) and ${kb(bytes.whole)} kB where a revision of 200 rules comes.`,
    '',
    row(HEAD),
    row(HEAD.map((_, at) => (at === 0 ? '---' : '--:'))),
    ...runs.map(({ figures }) => row(cells(figures))),
    '',
  ].join('\n');
}

function cells(figures: FleetFigures): string[] {
  const { half, most, nearlyAll } = figures.had;
  return [
    figures.name,
    count(figures.requestsADay),
    (figures.bytesADay / 1e9).toFixed(1),
    `${figures.peak.second} (${figures.peak.minute.toFixed(0)})`,
    String(figures.hostPeak.second),
    count(figures.hostRequestsADay),
    [half, most, nearlyAll].map(time).join(' / '),
    count(figures.failed),
  ];
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const count = (number: number) => Math.round(number).toLocaleString('en');
const kb = (bytes: number) => (bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0);

/** Minutes up to two hours, then hours. */
function time(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes <= 120 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
