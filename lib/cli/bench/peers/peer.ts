/** Another checker of English, ready to run. */
export interface Peer {
  /** Looks through one text; gives how many places it flags. */
  readonly count: (text: string) => number | Promise<number>;
  /** Lets go of what the peer holds. */
  readonly dispose?: (() => Promise<void>) | undefined;
}

/** A peer by its name on npm, and how to bring it up. */
export interface PeerSource {
  /** The package that is loaded. */
  readonly name: string;
  /** What of it runs. */
  readonly what: string;
  /** How many times faster than it we mean to be; none where nothing is promised. */
  readonly budget?: number | undefined;
  /** Throws where the package is not installed or does not run on this machine. */
  readonly load: () => Promise<Peer>;
}
