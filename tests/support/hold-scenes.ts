/** SHOULD ONLY BE IMPORTED IN TESTS. The question before sending, for the gallery: its open slots by name. */
export const holdScenes: Readonly<Record<string, readonly string[]>> = {
  one: ['{day and time}'],
  many: ['{what went wrong, in the customer’s own words and as exactly as you can}', '{day}', '{amount}'],
};
