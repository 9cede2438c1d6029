import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../../lib/engine/types.ts';
import { Button } from '../controls/Button.tsx';
import { Keys } from '../controls/Keys.tsx';
import { BrandMark } from '../controls/Marks.tsx';
import { TryOut } from './TryOut.tsx';

export interface WelcomePageProps {
  /** The key that opens the suggestion, as the browser writes it; empty where none is set. */
  readonly cardKeys: string;
  /** Checks a text with the policy in use; null while that is being read. */
  readonly check: ((text: string) => readonly Finding[]) | null;
  /** Opens the side panel; false where the browser would not. */
  readonly onOpenPanel: () => Promise<boolean>;
}

/** What Amend does, a place to try it, and the way to the panel. */
export function WelcomePage({ cardKeys, check, onOpenPanel }: WelcomePageProps) {
  const [refused, setRefused] = useState(false);
  return (
    <main class="page page-narrow">
      <header class="welcome-header">
        <BrandMark />
        <h1 class="welcome-title">{i18n.t('welcome.heading')}</h1>
        <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
      </header>
      <ul class="points">
        <li>{i18n.t('welcome.points.underline')}</li>
        <li>{i18n.t('welcome.points.replace')}</li>
        <li>{i18n.t('welcome.points.steps')}</li>
      </ul>
      <div class="welcome-actions">
        <Button look="primary" onClick={() => void onOpenPanel().then((opened) => setRefused(!opened))}>
          {i18n.t('welcome.open')}
        </Button>
        {cardKeys !== '' && <ShortcutLine keys={cardKeys} />}
      </div>
      <p class="result" role="status">
        {refused ? i18n.t('welcome.openFailed') : ''}
      </p>
      {/* Below the button: what comes later must not move what may be clicked already. */}
      {check && <TryOut check={check} />}
      <p>
        <a class="link" href="check.html">
          {i18n.t('check.welcome')}
        </a>
      </p>
      <p class="quiet-line">{i18n.t('welcome.privacy')}</p>
    </main>
  );
}

/** The keys stand where the sentence of the language wants them. */
function ShortcutLine({ keys }: { keys: string }) {
  const [before, after] = i18n.t('welcome.shortcut', { keys: '\n' }).split('\n');
  return (
    <p class="welcome-keys">
      {before}
      <Keys keys={keys} />
      {after}
    </p>
  );
}
