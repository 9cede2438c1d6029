/** What each figure means; printed beside the figures, so that nobody has to guess. */
export const DEFINITIONS = {
  all: [
    "All times are processor time of one thread, so what else the machine does is not counted; each is the median of samples taken in turns, and each ratio the median of the turns' own ratios.",
  ],
  checks: [
    'check: words, sentences, phrases and guards of the whole text. read: the part of it that finds words and sentences.',
    'floor: lower-case the same text, split it into words, look each up in a Map. ratio: check in floors.',
    'states: automaton states visited for each word, guards included; a count that no machine changes.',
    "sample: rules of the benchmark's own, plainer than the pack's. shipped: the pack that ships. both: the pack and sample rules. regex: regular expressions, which look at each sentence one by one.",
  ],
  keystrokes: [
    'key: one more key typed into the draft (or taken back), found wording brought up to date. reply: the full check of 2,000 characters by the same rules. ratio: key in replies.',
    'read anew: characters that one key has read again.',
  ],
  compile: [
    'page: as a page does it, with rules that were proven when they were installed, so that each waits until a text asks for it. proof: every pattern read at once, as at installation.',
    'first: in a process that did nothing before. check: its first check of 2,000 characters. warm: compiling again and again.',
    "heap: what compiling keeps in memory, the rules' own texts aside. used: the same after that first check.",
  ],
  memory: [
    'held: what a draft of 20,000 characters keeps while it is open, its own text aside, after so many keys in it. All after a tenth as much before: what is learned of words once is no growth. left: what is still kept when it and so many short drafts are closed.',
  ],
  steps: [
    'phrases: the shipped rules. steps: the five recovery steps and all further signs. ratio: steps in phrases. whole: a text not met before, its words read already. end, middle: a key more in a text that both follow.',
  ],
  peers: [
    'fresh: a set of replies that the checker has not met, though others like it. again: the same set over and over, which favours those that remember sentences.',
    'times: how many times as long as the first line. Peers look for other things than we do: compared is what a reply costs, not what is found. flagged: places in the known set.',
  ],
  budgets: [
    "The promises of the project and what this run measured of them. 'in floors' and the like: how many times as long.",
    'Compiling in `page` mode is what a page does; `proof` is what installing a policy costs once, and is held to the same limits here.',
  ],
} as const;
