import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Keys } from '../controls/Keys.tsx';
import type { ShortcutRow } from './options-view.ts';
import { Section } from './Section.tsx';

export interface KeysSectionProps {
  readonly shortcuts: readonly ShortcutRow[];
  readonly onChange: () => void;
}

/** Every key that does something: those the browser keeps, and those of an open suggestion. */
export function KeysSection({ shortcuts, onChange }: KeysSectionProps) {
  const fixed: ShortcutRow[] = [
    { name: i18n.t('options.keys.card'), keys: 'Alt+Enter' },
    { name: i18n.t('options.keys.alternatives'), keys: '1 2 3' },
    { name: i18n.t('options.keys.close'), keys: 'Esc' },
  ];
  return (
    <Section id="keys" heading={i18n.t('options.keys.heading')} lead={i18n.t('options.keys.lead')}>
      <ul class="rows">
        {[...shortcuts, ...fixed].map(({ name, keys }) => (
          <li key={name} class="list-row">
            <span class="list-row-name">{name}</span>
            {keys === '' ? (
              <span class="quiet-line">{i18n.t('options.keys.none')}</span>
            ) : (
              <Keys keys={keys} />
            )}
          </li>
        ))}
      </ul>
      <div class="row">
        <Button onClick={onChange}>{i18n.t('options.keys.change')}</Button>
      </div>
    </Section>
  );
}
