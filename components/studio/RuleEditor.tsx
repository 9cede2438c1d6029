import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Notice } from '../controls/Notice.tsx';
import { languageName } from '../words/locale.ts';
import { PackRuleForm } from './PackRuleForm.tsx';
import { RuleForm } from './RuleForm.tsx';
import { nextToWrite } from './rule-draft.ts';
import type { EditorView, StudioActions } from './studio-view.ts';

type OwnEditor = Extract<EditorView, { kind: 'own' }>;

export interface RuleEditorProps {
  readonly editor: EditorView;
  readonly families: readonly string[];
  readonly guards: readonly string[];
  readonly actions: StudioActions;
}

/** One rule, to be changed: one's own wholly, one that ships as far as that goes. */
export function RuleEditor({ editor, families, guards, actions }: RuleEditorProps) {
  return (
    <section class="studio-editor" aria-labelledby="studio-rule">
      <EditorHead editor={editor} actions={actions} />
      {editor.kind === 'own' ? (
        <>
          {editor.row === null && <Progress draft={editor.draft} problems={editor.problems} />}
          {editor.isUnfinished && <UnfinishedChange editor={editor} onDrop={actions.dropEdit} />}
          <RuleForm
            key={editor.id}
            draft={editor.draft}
            problems={editor.problems}
            families={families}
            guards={guards}
            onChange={actions.changeRule}
          />
        </>
      ) : (
        <PackRuleForm key={editor.id} row={editor.row} actions={actions} />
      )}
    </section>
  );
}

/** What a new rule still needs, one thing at a time. */
function Progress({ draft, problems }: Pick<OwnEditor, 'draft' | 'problems'>) {
  const next = nextToWrite(draft, problems);
  return (
    <p class="studio-progress" role="status">
      {next === undefined ? i18n.t('studio.rule.ready') : i18n.t(`studio.rule.missing.${next}`)}
    </p>
  );
}

/** A change that the policy does not have: what it still needs, and the way back. */
function UnfinishedChange({ editor, onDrop }: { editor: OwnEditor; onDrop: () => void }) {
  const next = nextToWrite(editor.draft, editor.problems);
  const hint = next === undefined ? '' : i18n.t(`studio.rule.missing.${next}`);
  return (
    <Notice
      title={i18n.t('studio.audit.unfinishedEdit')}
      hint={hint}
      action={{ label: i18n.t('studio.rule.asBefore'), run: onDrop }}
    />
  );
}

function EditorHead({ editor, actions }: Pick<RuleEditorProps, 'editor' | 'actions'>) {
  const row = editor.row;
  const name =
    editor.kind === 'pack'
      ? editor.row.name
      : editor.draft.name || editor.draft.phrases[0] || i18n.t('studio.rule.new');
  return (
    <div class="studio-editor-head">
      <h2 class="studio-rule-name" id="studio-rule" tabIndex={-1}>
        {name}
      </h2>
      <div class="studio-editor-tools">
        {row && (
          <Button onClick={() => actions.lockRule(!row.locked)} title={i18n.t('studio.rule.lockHint')}>
            {i18n.t(row.locked ? 'studio.rule.unlock' : 'studio.rule.lock')}
          </Button>
        )}
        {row && (
          <Button onClick={() => actions.switchRule(!row.off)}>
            {i18n.t(row.off ? 'studio.rule.on' : 'studio.rule.off')}
          </Button>
        )}
        {editor.kind === 'own' ? (
          <OwnTools isKept={row !== null} actions={actions} />
        ) : (
          <PackTools editor={editor} actions={actions} />
        )}
      </div>
      {editor.kind === 'pack' && editor.otherLanguage !== null && (
        <p class="quiet-line">
          {i18n.t('studio.rule.ownElsewhere', { language: languageName(editor.otherLanguage) })}
        </p>
      )}
      {row?.off && <p class="studio-off">{i18n.t('studio.rule.isOff')}</p>}
    </div>
  );
}

function OwnTools({ isKept, actions }: { isKept: boolean; actions: StudioActions }) {
  return (
    <>
      {isKept && (
        <>
          <Button look="quiet" onClick={actions.copyRule}>
            {i18n.t('studio.rule.duplicate')}
          </Button>
          <Button look="quiet" onClick={actions.saveRule}>
            {i18n.t('studio.rule.export')}
          </Button>
        </>
      )}
      <Button look="quiet" onClick={actions.removeRule}>
        {i18n.t('studio.rule.remove')}
      </Button>
    </>
  );
}

interface PackToolsProps {
  readonly editor: Extract<EditorView, { kind: 'pack' }>;
  readonly actions: StudioActions;
}

function PackTools({ editor: { row, otherLanguage }, actions }: PackToolsProps) {
  return (
    <>
      {row.state === 'changed-here' && (
        <Button onClick={actions.restoreRule}>{i18n.t('studio.rule.restore')}</Button>
      )}
      {otherLanguage === null && (
        <Button look="quiet" onClick={actions.ownInPlace} title={i18n.t('studio.rule.ownHint')}>
          {i18n.t('studio.rule.own')}
        </Button>
      )}
    </>
  );
}
