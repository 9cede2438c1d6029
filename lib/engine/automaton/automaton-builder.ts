import type { Pattern, PatternGroup, PatternItem, PatternWord } from '../pattern/pattern-tree.ts';
import type { VocabularyBuilder } from '../words/vocabulary-builder.ts';
import {
  type Automaton,
  bitOf,
  CLOSES,
  HAS_EDGES,
  HAS_FREE,
  HAS_OUTPUT,
  OPENS,
  VARIES,
} from './automaton.ts';
import { EdgeTable } from './edge-table.ts';

/** More loose ends than this are joined in one node before the pattern goes on, so that choices add, not multiply. */
const MAX_LOOSE_ENDS = 12;

const ROOT: readonly number[] = [0];

/** Adds patterns one after another to one automaton, sharing what they have in common from the front. */
export class AutomatonBuilder {
  private readonly words: VocabularyBuilder;
  private readonly edges: EdgeTable;
  private nodeCount = 1;
  private flags = new Uint8Array(1024);
  private masks = new Int32Array(1024);
  private readonly rootEdges: number[] = [];
  private readonly gaps = new Map<number, number>();
  private readonly free: (number[] | undefined)[] = [undefined];
  private readonly joins = new Map<string, number>();
  private readonly outputs: number[] = [0];
  private readonly nextOutput: number[] = [0];
  private readonly outputPattern: number[] = [0];
  private readonly patternFlags: number[] = [];

  constructor(words: VocabularyBuilder, expectedPatterns: number) {
    this.words = words;
    this.edges = new EdgeTable(expectedPatterns * 2);
  }

  /** Adds a pattern and gives its number, counted from 0. */
  add(pattern: Pattern): number {
    const id = this.patternFlags.length;
    const varies = pattern.items.some(({ kind }) => kind !== 'word');
    this.patternFlags.push(
      (pattern.opens ? OPENS : 0) | (pattern.closes ? CLOSES : 0) | (varies ? VARIES : 0),
    );
    for (const end of this.addItems(pattern.items, ROOT)) this.addOutput(end, id);
    return id;
  }

  private addItems(items: readonly PatternItem[], from: readonly number[]): readonly number[] {
    let ends = from;
    for (const item of items) {
      if (ends.length > MAX_LOOSE_ENDS) ends = [this.join(ends)];
      ends = this.addItem(item, ends);
    }
    return ends;
  }

  private addItem(item: PatternItem, from: readonly number[]): readonly number[] {
    if (item.kind === 'word') return this.addWord(item, from);
    if (item.kind === 'gap') return from.map((node) => this.gapAfter(node, item.max));
    if (from.length === 1 && item.choices.length === 1 && !item.optional)
      return this.addItems(item.choices[0]!, from);
    if (item.choices.length > MAX_LOOSE_ENDS) return this.addManyChoices(item, from);
    const ends = item.optional ? [...from] : [];
    for (const choice of item.choices) {
      for (const end of this.addItems(choice, from)) if (!ends.includes(end)) ends.push(end);
    }
    return ends;
  }

  private addManyChoices(item: PatternGroup, from: readonly number[]): readonly number[] {
    const ends = new Set<number>(item.optional ? from : []);
    for (const choice of item.choices) for (const end of this.addItems(choice, from)) ends.add(end);
    return [...ends];
  }

  private addWord(word: PatternWord, from: readonly number[]): readonly number[] {
    const sequences = this.words.sequences(word);
    if (from.length === 1 && sequences.length === 1) return [this.follow(from[0]!, sequences[0]!)];
    const ends: number[] = [];
    for (const node of from) {
      for (const sequence of sequences) {
        const end = this.follow(node, sequence);
        if (!ends.includes(end)) ends.push(end);
      }
    }
    return ends;
  }

  private follow(node: number, sequence: readonly number[]): number {
    let at = node;
    for (const symbol of sequence) at = this.edge(at, symbol);
    return at;
  }

  private edge(node: number, symbol: number): number {
    const known = this.edges.get(node, symbol);
    if (known !== 0) return known;
    const target = this.newNode();
    this.edges.add(node, symbol, target);
    this.flags[node]! |= HAS_EDGES;
    this.masks[node]! |= bitOf(symbol);
    if (node === 0) this.rootEdges.push(symbol, target);
    return target;
  }

  // Gaps after a node are shared by their width, as a negative symbol no word has.
  private gapAfter(node: number, max: number): number {
    const known = this.edges.get(node, -max);
    if (known !== 0) return known;
    const gap = this.newNode();
    this.edges.add(node, -max, gap);
    this.gaps.set(gap, max);
    this.addFree(node, gap);
    return gap;
  }

  // Patterns whose loose ends are the same share the join, so a choice common to many rules costs once.
  private join(ends: readonly number[]): number {
    const key = [...ends].sort((a, b) => a - b).join();
    let join = this.joins.get(key);
    if (join === undefined) {
      join = this.newNode();
      this.joins.set(key, join);
      for (const end of ends) this.addFree(end, join);
    }
    return join;
  }

  private addFree(node: number, target: number): void {
    const list = this.free[node];
    if (list) list.push(target);
    else this.free[node] = [target];
    this.flags[node]! |= HAS_FREE;
  }

  private addOutput(node: number, pattern: number): void {
    this.flags[node]! |= HAS_OUTPUT;
    this.nextOutput.push(this.outputs[node]!);
    this.outputs[node] = this.outputPattern.length;
    this.outputPattern.push(pattern);
  }

  private newNode(): number {
    if (this.nodeCount === this.flags.length) this.grow();
    this.outputs.push(0);
    this.free.push(undefined);
    return this.nodeCount++;
  }

  private grow(): void {
    const { flags, masks } = this;
    this.flags = new Uint8Array(flags.length * 2);
    this.flags.set(flags);
    this.masks = new Int32Array(masks.length * 2);
    this.masks.set(masks);
  }

  /** The finished automaton over `symbolCount` symbols. */
  build(symbolCount: number): Automaton {
    const firstOutput = new Int32Array(this.nodeCount);
    for (let node = 0; node < this.nodeCount; node++) firstOutput[node] = this.outputs[node]!;
    const gap = new Uint8Array(this.nodeCount);
    for (const [node, max] of this.gaps) gap[node] = max;
    const fromRoot = new Int32Array(symbolCount + 1);
    for (let i = 0; i < this.rootEdges.length; i += 2) fromRoot[this.rootEdges[i]!] = this.rootEdges[i + 1]!;
    const { nodeCount, edges, free, nextOutput, outputPattern, patternFlags } = this;
    const flags = this.flags.slice(0, nodeCount);
    const masks = this.masks.slice(0, nodeCount);
    return {
      nodeCount,
      edges,
      flags,
      masks,
      gap,
      free,
      firstOutput,
      nextOutput,
      outputPattern,
      patternFlags,
      fromRoot,
    };
  }
}
