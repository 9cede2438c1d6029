import type { ChangedPart } from '../../lib/rewrite/types.ts';

/** A sentence before and after in one: what goes struck out, what comes underlined. Shape tells them apart, not colour. */
export function ChangedSentence({ parts }: { parts: readonly ChangedPart[] }) {
  return (
    <p class="changed">
      {parts.map(({ kind, text }, at) => {
        const key = `${at} ${text}`;
        if (kind === 'gone') return <del key={key}>{text}</del>;
        return kind === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
