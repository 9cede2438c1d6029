declare module 'write-good' {
  /** Places in the text that read better otherwise. */
  export default function writeGood(text: string): { index: number; offset: number; reason: string }[];
}
