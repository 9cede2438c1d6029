import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { AuditPanel } from './AuditPanel.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { RuleList } from './RuleList.tsx';
import type { StudioActions, StudioView } from './studio-view.ts';
import { TryPanel } from './TryPanel.tsx';
import { follow, isWishedFor } from './use-focus-wish.ts';

export interface RulesViewProps {
  readonly view: StudioView;
  readonly actions: StudioActions;
}

/** The list on the left, the rule beside it, whether it works beside that; one after the other where it is narrow. */
export function RulesView({ view, actions }: RulesViewProps) {
  const { list, editor, audit, focus } = view;
  // On narrow pages either the list or the rule is shown.
  const [isOpen, setOpen] = useState(false);
  const columns = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isWishedFor(focus, 'rules')) return;
    // What is hidden takes no focus.
    if (!isOpen) {
      setOpen(true);
      return;
    }
    follow(focus, columns.current);
  }, [focus, isOpen]);
  const guards = Object.keys(view.working?.policy.guards ?? {});
  return (
    <div class="studio-body studio-columns" data-open={isOpen} ref={columns}>
      <RuleList list={list} actions={actions} onOpen={() => setOpen(true)} />
      <div class="studio-middle" key={editor?.id ?? ''}>
        <div class="studio-back">
          <Button look="quiet" onClick={() => setOpen(false)}>
            {i18n.t('studio.list.back')}
          </Button>
        </div>
        {editor ? (
          <RuleEditor editor={editor} families={list.families} guards={guards} actions={actions} />
        ) : (
          <NoRule isFirst={list.counts.own === 0} onAdd={actions.addRule} />
        )}
      </div>
      <div class="studio-side">
        {editor?.kind === 'own' && (
          <TryPanel
            key={editor.id}
            draft={editor.draft}
            areMade={editor.areMade}
            trySentences={actions.trySentences}
            onChange={actions.changeRule}
          />
        )}
        {editor?.kind === 'pack' && (
          <TryPanel
            key={editor.id}
            draft={packDraft(editor.row.rule)}
            trySentences={actions.trySentences}
            onChange={null}
          />
        )}
        <AuditPanel audit={audit} onFollow={actions.follow} />
      </div>
    </div>
  );
}

/** Nothing is chosen: what to do about it, the first time most of all. */
function NoRule({ isFirst, onAdd }: { isFirst: boolean; onAdd: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  // Who has just begun a policy goes on by key from here.
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    box.current?.querySelector('button')?.focus();
    // On narrow pages the list is there instead, with the same button.
    if (document.activeElement === body)
      box.current
        ?.closest('.studio-columns')
        ?.querySelector<HTMLButtonElement>('.studio-list-tools button')
        ?.focus();
  }, []);
  if (!isFirst) return <p class="studio-choose">{i18n.t('studio.rule.choose')}</p>;
  return (
    <div class="studio-choose" ref={box}>
      <h2>{i18n.t('studio.rule.firstTitle')}</h2>
      <p>{i18n.t('studio.rule.firstLead')}</p>
      <Button look="primary" onClick={onAdd}>
        {i18n.t('studio.list.add')}
      </Button>
    </div>
  );
}

/** A rule that ships, as the form has them; its sentences do not come with the extension. */
function packDraft(rule: Extract<StudioView['editor'], { kind: 'pack' }>['row']['rule']) {
  const { name = rule.id, source = '', ...more } = rule as typeof rule & { source?: string };
  return { ...more, name, source, examples: { flag: [], pass: [] } } as unknown as Parameters<
    StudioActions['changeRule']
  >[0];
}
