import { foldWord } from '../text/char-kind.ts';
import { AFTER_BREAK, STRIDE } from '../text/text-reader.ts';
import type { Sentence, TextReading, Work } from '../types.ts';
import { ODD_WORD, READING_INSIDE, type Vocabulary } from '../words/vocabulary.ts';
import {
  type Automaton,
  CLOSES,
  follow,
  freeFrom,
  HAS_EDGES,
  HAS_FREE,
  HAS_OUTPUT,
  OPENS,
  VARIES,
} from './automaton.ts';
import { EndLimit } from './end-limit.ts';
import { fittingReadings } from './fitting-readings.ts';
import { NodeStamps, UNSEEN } from './node-stamps.ts';
import { STATE_STRIDE, StateList } from './state-list.ts';

/**
 * A raw match is three numbers in a row: pattern, first token, token after the last. Where the match begins with the
 * second half of a contraction ("not my job" in "isn't my job") the first token is written as `~token`.
 */
export const MATCH_STRIDE = 3;

const NO_START = -0x7fffffff;

/**
 * Walks an automaton over the sentences of a reading. A state is (node, token it began at, words it may still
 * swallow); states are kept in the order of their beginnings, so that equal ones are found by a stamp per node.
 * One scanner serves one compiled set; it keeps its arrays between texts and no text.
 */
export class Scanner {
  private readonly matches: number[] = [];
  private readonly automaton: Automaton;
  private readonly vocabulary: Vocabulary;
  private states = new StateList();
  private next = new StateList();
  private readonly stamps: NodeStamps;
  /** Readings that hold for the word at hand. */
  private fitting: readonly number[] = [];
  private readonly limit: EndLimit | undefined;
  private visited = 0;
  private text = '';
  private first = 0;
  private end = 0;
  private token = 0;

  /** `keepsAll`: every end of every match; else of each pattern and start only the shortest and the longest. */
  constructor(automaton: Automaton, vocabulary: Vocabulary, keepsAll: boolean) {
    this.limit = keepsAll ? undefined : new EndLimit(this.matches);
    this.automaton = automaton;
    this.vocabulary = vocabulary;
    this.stamps = new NodeStamps(automaton.nodeCount);
  }

  /** One sentence's raw matches; they depend on nothing outside it. The array is the scanner's own: take what you need. */
  scan(reading: TextReading, sentence: Sentence, work?: Work): readonly number[] {
    this.matches.length = 0;
    this.visited = 0;
    this.scanTokens(reading, sentence);
    this.text = '';
    if (work) {
      work.tokens += sentence.end - sentence.first;
      work.states += this.visited;
      work.candidates += this.matches.length / MATCH_STRIDE;
    }
    return this.matches;
  }

  private scanTokens(reading: TextReading, sentence: Sentence): void {
    const { tokens, text } = reading;
    this.text = text;
    this.first = sentence.first;
    this.end = sentence.end;
    this.states.size = 0;
    for (let token = sentence.first; token < sentence.end; token++) {
      const base = token * STRIDE;
      const flags = tokens[base + 3]!;
      const from = tokens[base]!;
      const to = tokens[base + 1]!;
      if ((flags & AFTER_BREAK) !== 0) this.states.size = 0;
      const meaning = this.vocabulary.lookup(text, from, to, tokens[base + 2]!, flags);
      if (meaning > 0) this.step(token, meaning);
      else if (meaning === 0) {
        if (this.states.size > 0) this.step(token, 0);
      } else if (meaning !== ODD_WORD) this.stepReadings(token, from, to, this.vocabulary.readings, -meaning);
      else this.stepOdd(token, from, to);
    }
  }

  private stepOdd(token: number, from: number, to: number): void {
    const readings = this.vocabulary.readOdd(foldWord(this.text.slice(from, to)));
    if (readings) this.stepReadings(token, from, to, readings, 0);
    else if (this.states.size > 0) this.step(token, 0);
  }

  private step(token: number, symbol: number): void {
    const { automaton } = this;
    const { data: states, size: count } = this.states;
    this.token = token;
    let begun = NO_START;
    for (let base = 0; base < count; base += STATE_STRIDE) {
      const node = states[base]!;
      const left = states[base + 2]!;
      if (states[base + 1] !== begun) {
        begun = states[base + 1]!;
        this.stamps.next();
      }
      const target = symbol === 0 ? 0 : follow(automaton, node, symbol);
      if (target !== 0) this.arrive(target, begun, 0);
      if (left > 0) this.arrive(node, begun, left - 1);
    }
    this.visited += count / STATE_STRIDE + 1;
    if (symbol !== 0) {
      this.stamps.next();
      const target = automaton.fromRoot[symbol]!;
      if (target !== 0) this.arrive(target, token, 0);
      for (const join of freeFrom(automaton, 0)) {
        const beyond = follow(automaton, join, symbol);
        if (beyond !== 0) this.arrive(beyond, token, 0);
      }
    }
    this.advance();
  }

  private stepReadings(
    token: number,
    from: number,
    to: number,
    readings: readonly number[],
    offset: number,
  ): void {
    this.token = token;
    this.fitting = fittingReadings(readings, offset, token === this.first, (symbol) =>
      this.vocabulary.isExactly(symbol, this.text.slice(from, to)),
    );
    const { data: states, size: count } = this.states;
    let begun = NO_START;
    for (let base = 0; base < count; base += STATE_STRIDE) {
      if (states[base + 1] !== begun) {
        begun = states[base + 1]!;
        this.stamps.next();
      }
      this.walkReadings(states[base]!, begun, states[base + 2]!, readings);
    }
    this.visited += count / STATE_STRIDE + 1;
    this.stamps.next();
    this.walkReadings(0, token, 0, readings);
    for (const join of freeFrom(this.automaton, 0)) this.walkReadings(join, token, 0, readings);
    this.beginInside(token, readings);
    this.advance();
  }

  private walkReadings(node: number, start: number, left: number, readings: readonly number[]): void {
    const { fitting } = this;
    for (let i = 0; i < fitting.length; i += 2)
      this.walk(node, start, left, readings, fitting[i]! + 1, fitting[i + 1]!);
  }

  /** Begins matches with what follows the first word of a contraction: "not my job" in "isn't my job". */
  private beginInside(token: number, readings: readonly number[]): void {
    const { fitting } = this;
    for (let i = 0; i < fitting.length; i += 2) {
      const at = fitting[i]!;
      if ((readings[at]! & READING_INSIDE) === 0) continue;
      this.stamps.next();
      this.walk(0, ~token, 0, readings, at + 2, fitting[i + 1]!);
      for (const join of freeFrom(this.automaton, 0))
        this.walk(join, ~token, 0, readings, at + 2, fitting[i + 1]!);
    }
  }

  /** Follows the symbols `at..end` of one reading; only at its end has the whole word been read. */
  private walk(
    node: number,
    start: number,
    left: number,
    readings: readonly number[],
    at: number,
    end: number,
  ): void {
    const symbol = readings[at]!;
    const target = symbol === 0 ? 0 : follow(this.automaton, node, symbol);
    if (at + 1 === end) {
      if (target !== 0) this.arrive(target, start, 0);
      if (left > 0) this.arrive(node, start, left - 1);
      return;
    }
    if (target !== 0) this.walkOn(target, start, 0, readings, at + 1, end);
    if (left > 0) this.walkOn(node, start, left - 1, readings, at + 1, end);
  }

  private walkOn(
    node: number,
    start: number,
    left: number,
    readings: readonly number[],
    at: number,
    end: number,
  ): void {
    this.walk(node, start, left, readings, at, end);
    for (const free of freeFrom(this.automaton, node))
      this.walkOn(free, start, this.automaton.gap[free]!, readings, at, end);
  }

  /** A state at a whole word's end. Of equal states the one that may swallow more words stands for both. */
  private arrive(node: number, start: number, left: number): void {
    const { automaton } = this;
    const known = this.stamps.placeOf(node);
    if (known !== UNSEEN) {
      if (known < 0) this.keep(node, start, left);
      else if (this.next.data[known + 2]! < left) this.next.data[known + 2] = left;
      return;
    }
    const flags = automaton.flags[node]!;
    if ((flags & HAS_OUTPUT) !== 0) this.report(node, start);
    this.keep(node, start, left);
    if ((flags & HAS_FREE) !== 0)
      for (const free of freeFrom(this.automaton, node)) this.arrive(free, start, automaton.gap[free]!);
  }

  private keep(node: number, start: number, left: number): void {
    if (left === 0 && (this.automaton.flags[node]! & HAS_EDGES) === 0) return;
    this.stamps.setPlace(node, this.next.push(node, start, left));
  }

  private report(node: number, start: number): void {
    const { automaton, token } = this;
    for (let entry = automaton.firstOutput[node]!; entry !== 0; entry = automaton.nextOutput[entry]!) {
      const pattern = automaton.outputPattern[entry]!;
      const flags = automaton.patternFlags[pattern]!;
      if ((flags & OPENS) !== 0 && start !== this.first) continue;
      if ((flags & CLOSES) !== 0 && token + 1 !== this.end) continue;
      if ((flags & VARIES) !== 0 && this.limit) this.limit.add(pattern, start, token + 1);
      else this.matches.push(pattern, start, token + 1);
    }
  }

  private advance(): void {
    const { states } = this;
    this.states = this.next;
    this.next = states;
    states.size = 0;
  }
}
