/** Why an expression cannot be used, said so that its author can mend it. */
export class ExpressionFault extends Error {
  /** Offset in the expression, between its slashes, where the trouble is. */
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.name = 'ExpressionFault';
    this.at = at;
  }
}
