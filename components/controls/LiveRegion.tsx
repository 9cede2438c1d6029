/** Says what changed to those who listen, without moving anything on screen. */
export function LiveRegion({ message }: { message: string }) {
  return (
    <div class="hidden-visually" role="status" aria-live="polite" aria-atomic="true">
      {message}
    </div>
  );
}
