/** Styles in Vale's syntax, written for these tests: each shows a way in which real ones are written. */
export const STYLES: Readonly<Record<string, string>> = {
  'Parcel/Words.yml': `
extends: substitution
message: "Use '%s' instead of '%s'."
link: https://example.com/words
level: warning
ignorecase: true
action:
  name: replace
swap:
  package: parcel
  packages|boxes: parcels|shipments
  in regard to: about
  do not: don't
  "(?:pick[ -]?up|collection) point": shop
  (help|support) desk(?! team): service
  we are(?=\\.): we're
`,
  'Parcel/Slow.yml': `
extends: existence
message: "Avoid '%s'."
description: "Customers read '%s' as: we do not care."
level: error
ignorecase: true
tokens:
  - as soon as possible
  - in due course
  - 'eventual(?:ly)?'
  - delay(?:s|ed)?
exceptions:
  - delayed delivery protection
`,
  'Parcel/Case.yml': `
extends: existence
message: Write it in small letters.
level: suggestion
tokens:
  - Parcel
  - URGENT
`,
  'Parcel/Marks.yml': `
extends: existence
message: "No '%s' please."
nonword: true
level: warning
tokens:
  - '!{2,}'
  - '\\d+ ?%'
  - '\\s[—–]\\s'
  - '[a-z][.?!] {2,}[A-Z]'
`,
  'Parcel/Passive.yml': `
extends: existence
message: "Who does it? ('%s')"
level: suggestion
ignorecase: true
raw:
  - \\b(am|is|are|was|were|been)\\b\\s*
tokens:
  - '[\\w]+ed'
  - sent
  - lost
`,
  'Parcel/Weight.yml': `
extends: existence
message: "Write the unit out: '%s'."
append: true
tokens:
  - '\\d+'
raw:
  - '\\s(kg|g)\\b'
`,
  'Parcel/Gone.yml': `
extends: existence
message: "Say where, not '%s'."
ignorecase: true
tokens:
  - (?<!not )lost in transit
  - gone(?= missing)
`,
};
