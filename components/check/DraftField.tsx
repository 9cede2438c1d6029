import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReviewState } from '../../lib/review/types.ts';
import { useId } from '../controls/use-id.ts';
import type { OwnDraft, OwnPage } from '../overlay/own-page.ts';
import { OneUndo } from './one-undo.ts';
import { drawRich, type RichText, richTextOf } from './rich-text.ts';
import { richWords } from './rich-words.ts';

/** What a field holds: words alone, or formatted. */
export type DraftContent = string | RichText;

/** A field while it is on the page. */
export interface DraftFieldHandle {
  readonly draft: OwnDraft;
  readonly element: HTMLElement;
  /** What it holds now. */
  content(): DraftContent;
}

export interface DraftFieldProps {
  /** From `openOwnPage`; one for the whole page. */
  readonly page: OwnPage;
  readonly label: string;
  /** What to begin with; written into the field when another is given, never while the person types. */
  readonly value: DraftContent;
  /** Another number has the same value written in once more, over what was typed since. */
  readonly turn?: number | undefined;
  /** Words of an empty field. */
  readonly hint?: string | undefined;
  /** What the field is described by: an id. */
  readonly describedBy?: string | undefined;
  /** Told the words after each change, by hand or by Amend; of a formatted text without its lines. */
  readonly onText?: ((text: string) => void) | undefined;
  /** Told what Amend sees in it, as a composer tells the panel. */
  readonly onState?: ((state: ReviewState) => void) | undefined;
  /** The field, as soon as it is there, and null when it goes. */
  readonly onField?: ((field: DraftFieldHandle | null) => void) | undefined;
  /** Before the browser pastes. */
  readonly onPaste?: ((event: ClipboardEvent) => void) | undefined;
  /** Before the browser takes what is dropped on the field. */
  readonly onDrop?: ((event: DragEvent) => void) | undefined;
  /** The label is there for listeners only. */
  readonly isLabelHidden?: boolean | undefined;
}

/**
 * A field on a page of Amend's own that is looked after as a composer is: underlines, the card on a click or Alt+Enter,
 * the steps in its states. Plain for words, rich for a formatted text.
 */
export function DraftField(props: DraftFieldProps) {
  const { label, isLabelHidden } = props;
  const element = useLookedAfter(props);
  const id = useId();
  return (
    <div class="draft-field-box">
      <label
        class={isLabelHidden ? 'hidden-visually' : 'draft-field-label'}
        for={`${id}-field`}
        id={`${id}-label`}
      >
        {label}
      </label>
      <FieldElement {...props} id={id} element={element} />
    </div>
  );
}

/** Fills the field and has it looked after for as long as it is there. */
function useLookedAfter(props: DraftFieldProps) {
  const { page, value, turn } = props;
  const isRich = typeof value !== 'string';
  const element = useRef<HTMLElement | null>(null);
  const given = useRef(props);
  given.current = props;

  // Before the review reads it.
  useLayoutEffect(() => {
    if (element.current) fill(element.current, value);
  }, [value, turn]);
  // The field is another element where it changes from words to formatting.
  useLayoutEffect(() => {
    const field = element.current;
    if (!field) return;
    const draft = openDraft(page, field, (state) => given.current.onState?.(state));
    given.current.onField?.({ draft, element: field, content: () => contentOf(field) });
    return () => {
      given.current.onField?.(null);
      draft.dispose();
    };
  }, [page, isRich]);
  return element;
}

interface FieldElementProps extends DraftFieldProps {
  readonly id: string;
  readonly element: { current: HTMLElement | null };
}

function FieldElement({ id, element, ...props }: FieldElementProps) {
  const shared = {
    ref: (field: HTMLElement | null) => {
      element.current = field;
    },
    class: typeof props.value !== 'string' ? 'draft-field draft-field-rich' : 'draft-field',
    id: `${id}-field`,
    dir: 'auto' as const,
    'aria-describedby': props.describedBy,
    onInput: ({ currentTarget }: { currentTarget: HTMLElement }) => {
      props.onText?.(quickWords(currentTarget));
    },
    onPaste: props.onPaste,
    onDrop: props.onDrop,
  };
  if (typeof props.value === 'string')
    return <textarea key="plain" {...shared} rows={10} placeholder={props.hint} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area holds no formatting
    <div
      key="rich"
      {...shared}
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-labelledby={`${id}-label`}
      contentEditable
    />
  );
}

/** Looks after the field; what "fix all" writes into it is one step for Ctrl+Z. */
function openDraft(page: OwnPage, field: HTMLElement, onState: (state: ReviewState) => void): OwnDraft {
  const life = new AbortController();
  const undo = new OneUndo(field, life.signal);
  const { review, run, dispose } = page.open(field, onState);
  return {
    review,
    run: (command) => (command.kind === 'fix-all' ? undo.around(() => run(command)) : run(command)),
    dispose() {
      life.abort();
      dispose();
    },
  };
}

/** The words of what a field holds. */
export function wordsOf(content: DraftContent): string {
  return typeof content === 'string' ? content : richWords(content);
}

/** At each key: a formatted text is not read whole for it. */
function quickWords(field: HTMLElement): string {
  return field.localName === 'textarea' ? (field as HTMLTextAreaElement).value : (field.textContent ?? '');
}

function contentOf(field: HTMLElement): DraftContent {
  return field.localName === 'textarea' ? (field as HTMLTextAreaElement).value : richTextOf(field);
}

function fill(field: HTMLElement, value: DraftContent): void {
  if (typeof value === 'string') {
    const area = field as HTMLTextAreaElement;
    if (area.value === value) return;
    area.value = value;
    area.setSelectionRange(0, 0);
  } else field.replaceChildren(drawRich(value, field.ownerDocument));
  // The review hears of it as of a key.
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
