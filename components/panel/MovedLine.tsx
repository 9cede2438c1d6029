import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

export interface MovedLineProps {
  readonly view: PanelView;
  readonly actions: Pick<PanelActions, 'bringOver' | 'leaveBehind'>;
}

/** Says that the page took a draft along to another case, and offers what was chosen where it was begun. */
export function MovedLine({ view, actions }: MovedLineProps) {
  if (view.kind !== 'draft' || !view.moved) return null;
  const { here, before, isUnnamed } = view.moved;
  return (
    <div class="suggestion">
      <p>{isUnnamed ? i18n.t('panel.moved.lineUnnamed') : i18n.t('panel.moved.line', { here })}</p>
      <div class="row">
        <Button onClick={actions.bringOver}>
          {isUnnamed ? i18n.t('panel.moved.bringUnnamed') : i18n.t('panel.moved.bring', { before })}
        </Button>
        <Button look="quiet" onClick={actions.leaveBehind}>
          {i18n.t('panel.moved.leave')}
        </Button>
      </div>
    </div>
  );
}
