import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export interface FileDropZoneProps {
  /** Beside `drop`. */
  readonly class?: string;
  readonly onDrop: (dropped: DataTransfer) => void;
  /** What is left to the browser and to the field it is dropped on. */
  readonly leaves?: (event: DragEvent) => boolean;
  /** A button that does the same belongs in it: not everybody drags. */
  readonly children: ComponentChildren;
}

/** A place to drop files on; whatever lies behind it does not get them as well. */
export function FileDropZone({ class: more, onDrop, leaves, children }: FileDropZoneProps) {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; a button does the same by key
    <div
      class={more === undefined ? 'drop' : `drop ${more}`}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (leaves?.(event)) {
          setOver(false);
          return;
        }
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (leaves?.(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        if (event.dataTransfer) onDrop(event.dataTransfer);
      }}
    >
      {children}
    </div>
  );
}
