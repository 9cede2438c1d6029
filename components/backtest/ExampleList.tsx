import { i18n } from '#i18n';
import type { ReplyExample } from '../../lib/policy/backtest/backtest-types.ts';
import { numberText } from './number-words.ts';

/** Sentences of replies with the flagged words marked, and where each stands. */
export function ExampleList({ examples }: { readonly examples: readonly ReplyExample[] }) {
  return (
    <ul class="backtest-examples">
      {examples.map((example) => (
        <li key={`${example.file}\n${example.line}\n${example.text}`}>
          <span>
            {example.text.slice(0, example.from)}
            <mark>{example.text.slice(example.from, example.to)}</mark>
            {example.text.slice(example.to)}
          </span>{' '}
          <span class="quiet-line">
            {i18n.t('backtest.rules.place', { file: example.file, line: numberText(example.line) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
