import { Composer, type CST, type Document, isMap, isScalar, Lexer, LineCounter, Parser, visit } from 'yaml';

/** The first thing wrong with a YAML text. */
export interface YamlFault {
  /** Line and column from 1; none where it is about the whole. */
  readonly at?: { readonly line: number; readonly col: number } | undefined;
  /** The parser's name for it, or ours. */
  readonly code: string;
  readonly message: string;
}

export type YamlReading = { readonly document: Document.Parsed } | { readonly fault: YamlFault };

/** A policy of 2 MB has about 700,000 pieces; far more in a line, or far deeper, is no policy. */
const PIECES_MAX = 900_000;
const PIECES_IN_LINE_MAX = 20_000;
const DEPTH_MAX = 64;
/** Anchors, aliases and tags together. */
const NAMES_MAX = 1_000;

/** Where a text is given up, before what it is made of is put together. */
class Refused extends Error {
  readonly code: string;
  /** Offset in the text; none where it is about the whole. */
  readonly at: number | undefined;

  constructor(message: string, code = 'TOO_MUCH', at?: number) {
    super(message);
    this.code = code;
    this.at = at;
  }
}

type Place = number | readonly [number, number] | { readonly offset: number };

/** Puts documents together and stops at the first fault: a text of nothing else would have as many as letters. */
class FirstFault extends Composer {
  constructor() {
    super({ uniqueKeys: false, prettyErrors: false });
    let first: Refused | undefined;
    const stop = (source: Place, code: string, message: string, isWarning?: boolean) => {
      if (isWarning) return;
      // The composer catches what is thrown within a document and tells it again.
      first ??= new Refused(message, code, offsetOf(source));
      throw first;
    };
    Object.assign(this, { onError: stop });
  }
}

function offsetOf(source: Place): number {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : source[0];
}

/**
 * Reads YAML in a time that the text's length bounds, whatever it says: the parser by itself is at the mercy of nesting,
 * of names, of faults without end, and of keys, each of which it looks up among all before. Never throws.
 * @param allowsDoubles of a key that stands twice the last one counts
 */
export function readBoundedYaml(text: string, allowsDoubles = false): YamlReading {
  const lines = new LineCounter();
  lines.addNewLine(0);
  try {
    const documents = new FirstFault().compose(piecesOf(text, lines), true, text.length);
    const document = documents.next().value as Document.Parsed;
    const problem = document.errors[0];
    if (problem) return faultAt(lines, problem.pos[0], problem.code, problem.message);
    const more = documents.next();
    if (!more.done)
      return faultAt(
        lines,
        more.value.range?.[0] ?? 0,
        'MULTIPLE_DOCS',
        'Source contains multiple documents',
      );
    return (allowsDoubles ? undefined : doubleKey(document, lines)) ?? { document };
  } catch (error) {
    if (!(error instanceof Refused))
      return { fault: { code: 'TOO_MUCH', message: 'brackets nested too deeply' } };
    if (error.at !== undefined) return faultAt(lines, error.at, error.code, error.message);
    return { fault: { code: error.code, message: error.message } };
  }
}

function faultAt(lines: LineCounter, offset: number, code: string, message: string): YamlReading {
  return { fault: { at: lines.linePos(offset), code, message } };
}

/** The parser's tokens, given up as soon as they are too many. */
function* piecesOf(text: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  let [pieces, inLine, names] = [0, 0, 0];
  for (const piece of new Lexer().lex(text)) {
    inLine = piece.includes('\n') ? 0 : inLine + 1;
    if (/^[&*!]/.test(piece)) names++;
    if (++pieces > PIECES_MAX || inLine > PIECES_IN_LINE_MAX) throw new Refused('too many pieces');
    if (names > NAMES_MAX) throw new Refused('too many aliases');
    yield* parser.next(piece);
    if (parser.stack.length > DEPTH_MAX) throw new Refused('brackets nested too deeply');
  }
  yield* parser.end();
}

function doubleKey(document: Document.Parsed, lines: LineCounter): YamlReading | undefined {
  let found: YamlReading | undefined;
  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return undefined;
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          found = faultAt(lines, key.range?.[0] ?? 0, 'DUPLICATE_KEY', 'Map keys must be unique');
          return visit.BREAK;
        }
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}
