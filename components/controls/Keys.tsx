/** Keys as caps: `Alt+A` is pressed together, `1 2 3` are one or another. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span class="keys">
      {keys.split(/[+ ]/).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
