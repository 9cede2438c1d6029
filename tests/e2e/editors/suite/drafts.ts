/** The drafts of the suite. Each is HTML that every editor can hold; plain editors hold its text. */

/** Typed letter by letter, so it is short. */
export const TYPED = 'Hi. Calm down.';

export const JOB = "that's not my job";

/** One flagged sentence among others. */
export const ONE = "<p>Hi Dana, that's not my job. Thanks</p>";

/** Two, so that what happens to the one can be told from the other. */
export const TWO = "<p>Calm down, Dana.</p><p>Well, that's not my job. Thanks</p>";

export const LINK = 'https://example.com/';

/** The same words twice, so that what is said of one place can be told from what is said of all. */
export const TWICE = '<p>Calm down, Dana.</p><p>So calm down. Thanks</p>';

/** The phrase at every kind of place, in the order of the draft. */
export const EVERYWHERE = [
  // At the very start; behind an emoji, with bold inside; behind a soft break.
  "<p>Calm down, Dana. 📦 Well, that's <strong>not</strong> my job.<br>So calm down.</p>",
  // In a list, behind a link and bold words.
  `<ul><li>Ask <a href="${LINK}">here</a>, <strong>Kim</strong>, and calm down.</li></ul>`,
  // Across bold, plain and italic; at the very end.
  "<p>Well, <strong>that's</strong> not <em>my job</em>. At last, calm down</p>",
].join('');

/** The same for an editor of one line. */
export const EVERYWHERE_IN_A_LINE = "<p>Calm down, Dana. 📦 Well, that's not my job. At last, calm down</p>";

/** The phrase is the whole of a bold run, and a blank follows it. */
export const WHOLE_BOLD = '<p>So <strong>calm down</strong> about it, <strong>always</strong>.</p>';

/** English words in a right-to-left draft. */
export const RIGHT_TO_LEFT = '<p>שלום calm down שלום</p>';

const MORE = '<p>A line of an answer.</p>'.repeat(12);

/** More than an editor shows at once. */
export const LONG = `${MORE}<p>Hi, that's not my job. Thanks</p>${MORE}`;

/** The same for an editor of one line. */
export const LONG_LINE = `<p>A line of an answer. Hi, that's not my job. Thanks</p>${MORE}`;

/** Words are underlined before more of them are composed behind. */
export const COMPOSED = '<p>Calm down, Dana. So</p>';
