/** Exit codes of the public command line. */
export const EXIT = { clean: 0, found: 1, unusable: 2 } as const;

/** What the user can mend: shown as one line, never as a stack trace, and ends the command with exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /**
   * @param place file, line or option that is meant
   * @param what what is wrong there and how to mend it
   */
  constructor(place: string, what: string) {
    super(`${place}: ${what}`);
  }
}
