import { i18n } from '#i18n';
import {
  DELIMITERS,
  type Delimiter,
  PARTINGS,
  type Parting,
  REPLY_KINDS,
  type ReplyForm,
  type ReplyKind,
} from '../../lib/replies/reply-types.ts';
import type { FormWish } from '../../lib/replies/understand-file.ts';
import { ENCODINGS_SHOWN, type ReplyFileRow } from './backtest-view.ts';
import { Choice } from './Choice.tsx';

const SIGNS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

type State = Exclude<ReplyFileRow['state'], { kind: 'looking' }>;

export interface FormFieldsProps {
  readonly state: State;
  readonly isBusy: boolean;
  readonly onWish: (wish: FormWish) => void;
}

/** How a file is read, each part of it to be chosen otherwise. One that was refused can be read as another kind. */
export function FormFields({ state, isBusy, onWish }: FormFieldsProps) {
  if (state.kind === 'refused') return <KindChoice kind="" isBusy={isBusy} onWish={onWish} />;
  const { form } = state;
  return (
    <div class="backtest-fields">
      <KindChoice kind={form.kind} isBusy={isBusy} onWish={onWish} />
      <ColumnChoice state={state} isBusy={isBusy} onWish={onWish} />
      <MoreChoices form={form} isBusy={isBusy} onWish={(wish) => onWish({ ...wishOf(state), ...wish })} />
    </div>
  );
}

type Part = Pick<FormFieldsProps, 'isBusy' | 'onWish'>;

function KindChoice({ kind, isBusy, onWish }: Part & { readonly kind: ReplyKind | '' }) {
  const names = REPLY_KINDS.map((each) => [each, i18n.t(`backtest.form.kinds.${each}`)] as const);
  const unsaid = kind === '' ? [['', i18n.t('backtest.form.unsaid')] as const] : [];
  return (
    <Choice
      label={i18n.t('backtest.form.kind')}
      value={kind}
      options={[...unsaid, ...names]}
      disabled={isBusy}
      onChoose={(chosen) => chosen !== '' && onWish({ kind: chosen })}
    />
  );
}

function ColumnChoice({
  state,
  isBusy,
  onWish,
}: Part & { readonly state: Extract<State, { kind: 'ready' }> }) {
  const { form, columns } = state;
  if ((form.kind !== 'csv' && form.kind !== 'jsonl') || columns.length === 0) return null;
  const value = form.kind === 'csv' ? (columns[form.column]?.name ?? '') : form.key;
  return (
    <Choice
      label={i18n.t('backtest.form.column')}
      value={value}
      options={columns.map(({ name, samples: [sample] }) => [name, sample ? `${name}: ${sample}` : name])}
      disabled={isBusy}
      onChoose={(column) => onWish({ ...wishOf(state), column })}
    />
  );
}

function MoreChoices({ form, isBusy, onWish }: Part & { readonly form: ReplyForm }) {
  if (form.kind === 'mbox') return null;
  return (
    <>
      {form.kind === 'text' && (
        <Choice<Parting>
          label={i18n.t('backtest.form.parting')}
          value={form.parting}
          options={PARTINGS.map((each) => [each, i18n.t(`backtest.form.partings.${each}`)])}
          disabled={isBusy}
          onChoose={(parting) => onWish({ parting })}
        />
      )}
      {form.kind === 'csv' && (
        <Choice<Delimiter>
          label={i18n.t('backtest.form.delimiter')}
          value={form.delimiter}
          options={DELIMITERS.map((each) => [each, i18n.t(`backtest.form.delimiters.${SIGNS[each]}`)])}
          disabled={isBusy}
          onChoose={(delimiter) => onWish({ delimiter, column: undefined })}
        />
      )}
      {form.kind === 'csv' && (
        <Choice
          label={i18n.t('backtest.form.header')}
          value={form.header ? 'names' : 'reply'}
          options={(['names', 'reply'] as const).map((each) => [
            each,
            i18n.t(`backtest.form.headers.${each}`),
          ])}
          disabled={isBusy}
          onChoose={(header) => onWish({ header: header === 'names', column: undefined })}
        />
      )}
      <Choice
        label={i18n.t('backtest.form.encoding')}
        value={form.encoding}
        options={ENCODINGS_SHOWN.map((each) => [each, each.toUpperCase().replace('WINDOWS', 'Windows')])}
        disabled={isBusy}
        onChoose={(encoding) => onWish({ encoding })}
      />
    </>
  );
}

/** The file as it is read now, as a wish: what is not chosen otherwise stays. */
function wishOf({ form, columns }: Extract<State, { kind: 'ready' }>): FormWish {
  switch (form.kind) {
    case 'csv': {
      const { kind, encoding, delimiter, header, column } = form;
      return { kind, encoding, delimiter, header, column: columns[column]?.name };
    }
    case 'jsonl':
      return { kind: form.kind, encoding: form.encoding, column: form.key };
    case 'text':
      return { kind: form.kind, encoding: form.encoding, parting: form.parting };
    case 'mbox':
      return { kind: form.kind };
  }
}
