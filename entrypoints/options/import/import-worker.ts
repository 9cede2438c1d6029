import { ImportDesk, type ImportRequest } from '../../../lib/policy/import/import-desk.ts';

const desk = new ImportDesk();

// What is brought may be large, and proving thousands of rules takes seconds: the page goes on meanwhile.
addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  const answer = desk.take(data);
  if (answer) postMessage(answer);
});
