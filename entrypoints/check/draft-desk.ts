import type { DraftReadingView, ReadingActions } from '../../components/check/check-view.ts';
import type { DraftFieldHandle } from '../../components/check/DraftField.tsx';
import { fieldCommands } from '../../components/check/field-commands.ts';
import { insertPlace } from '../../components/panel/insert-place.ts';
import { voiceFor } from '../../components/words/voice-for.ts';
import type { VoicedBooks } from '../../lib/platform/voiced-books.ts';
import { modelOf } from '../../lib/recovery/recovery-book.ts';
import { panelDraftOf } from '../../lib/review/panel-draft.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import type { ToneProfile } from '../../lib/tone/types.ts';
import { type OwnTone, ownTone } from './own-tone.ts';

/** The field on the page: what Amend sees in it, and what the list beside it asks of it. */
export class DraftDesk {
  readonly #onChange: () => void;
  readonly #tones: OwnTone;
  #profile: ToneProfile = 'mail';
  readonly #books: Pick<VoicedBooks, 'in' | 'now'>;
  #field: DraftFieldHandle | null = null;
  #state: ReviewState | null = null;

  constructor(books: Pick<VoicedBooks, 'in' | 'now'>, onChange: () => void, signal: AbortSignal) {
    this.#books = books;
    this.#onChange = onChange;
    this.#tones = ownTone(onChange, signal);
  }

  get field(): DraftFieldHandle | null {
    return this.#field;
  }

  get reading(): DraftReadingView | null {
    if (this.#state === null) return null;
    const draft = panelDraftOf(this.#state);
    const { draftId, text } = this.#state;
    return {
      draft,
      book: this.#books.in(voiceFor(draft)),
      tone: this.#tones.of(draftId, text, this.#profile),
    };
  }

  /** What guides a recovery is another, or written in another voice. */
  bookChanged(): void {
    this.#onChange();
  }

  onField = (field: DraftFieldHandle | null): void => {
    this.#field = field;
    if (field === null) this.#state = null;
  };

  onState = (state: ReviewState): void => {
    this.#state = state;
    this.#onChange();
  };

  readonly #commands = fieldCommands((command) => this.#run(command));

  readonly actions: ReadingActions = {
    ...this.#commands,
    insert: (text, stepId) => {
      const state = this.#state;
      if (state === null) return;
      const { steps } = panelDraftOf(state);
      const at = insertPlace(modelOf(this.#books.now, undefined), stepId, steps);
      const place = at === undefined ? {} : { at, revision: state.revision };
      this.#run({ kind: 'insert', text, ...place });
    },
    tone: {
      jump: this.#commands.jump,
      put: (text, { from: at, to }) => {
        const state = this.#state;
        const tone = this.reading?.tone;
        // Typed on since: the place is another by now.
        if (state === null || tone?.kind !== 'read' || !tone.isCurrent) return;
        this.#run({ kind: 'insert', text, at, to, revision: state.revision });
      },
      copy: (text) => navigator.clipboard.writeText(text),
      chooseProfile: (profile) => {
        this.#profile = profile;
        this.#onChange();
      },
    },
  };

  #run(command: Parameters<DraftFieldHandle['draft']['run']>[0]): void {
    void this.#field?.draft.run(command);
  }
}
