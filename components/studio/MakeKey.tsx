import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { TextField } from './TextField.tsx';

export interface MakeKeyProps {
  /** Of the field, one of its own on the page. */
  readonly name: string;
  readonly label: string;
  readonly onMake: (passphrase: string) => void;
}

/** A passphrase and the button that makes a key locked by it; the passphrase is not kept. */
export function MakeKey({ name, label, onMake }: MakeKeyProps) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <>
      <TextField
        name={name}
        type="password"
        label={i18n.t('studio.publish.pass')}
        hint={i18n.t('studio.publish.passHint')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <div class="row">
        <Button
          onClick={() => {
            onMake(passphrase);
            setPassphrase('');
          }}
        >
          {label}
        </Button>
      </div>
    </>
  );
}
