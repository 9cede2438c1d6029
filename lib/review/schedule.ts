/** Undoes a plan; harmless when it has already run. */
export type Cancel = () => void;

/** The clock of a session, handed in so that tests turn it by hand. Times in milliseconds. */
export interface Schedule {
  now(): number;
  /** Runs before the next paint. */
  frame(run: () => void): Cancel;
  after(ms: number, run: () => void): Cancel;
}

/** A background tab paints no frames; a plan made for one still runs after this many milliseconds. */
const UNPAINTED_MS = 250;

/** The schedule of a real window. */
export function windowSchedule(view: Window): Schedule {
  return {
    now: () => view.performance.now(),
    frame: (run) => {
      const cancel = () => {
        view.cancelAnimationFrame(frame);
        view.clearTimeout(timer);
      };
      const once = () => {
        cancel();
        run();
      };
      const frame = view.requestAnimationFrame(once);
      const timer = view.setTimeout(once, UNPAINTED_MS);
      return cancel;
    },
    after: (ms, run) => {
      const timer = view.setTimeout(run, ms);
      return () => view.clearTimeout(timer);
    },
  };
}
