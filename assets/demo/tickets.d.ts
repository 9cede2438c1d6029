/** A case of the demo, as its page shows it. */
interface DemoTicket {
  readonly id: string;
  readonly thread: readonly {
    readonly author: string;
    readonly agent?: boolean;
    readonly body: readonly string[];
  }[];
}

export const TICKETS: readonly DemoTicket[];
