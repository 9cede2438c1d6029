import { i18n } from '#i18n';
import { Notice, type NoticeProps } from '../controls/Notice.tsx';
import type { PanelActions, PanelNotice } from './panel-view.ts';

export interface PanelNoticesProps {
  readonly notices: readonly PanelNotice[];
  readonly actions: Pick<PanelActions, 'openSettings' | 'copy' | 'dismiss'>;
}

/** What went otherwise than meant, at most one notice of a kind. */
export function PanelNotices({ notices, actions }: PanelNoticesProps) {
  return (
    <>
      {notices.map((notice) => (
        <Notice
          key={notice.kind}
          {...wordsFor(notice, actions)}
          dismiss={{ label: i18n.t('panel.notice.dismiss'), run: () => actions.dismiss(notice.kind) }}
        />
      ))}
    </>
  );
}

function copying(text: string, actions: PanelNoticesProps['actions']): NoticeProps['action'] {
  return { label: i18n.t('panel.notice.unsupportedAction'), run: () => void actions.copy(text) };
}

function wordsFor(notice: PanelNotice, actions: PanelNoticesProps['actions']): NoticeProps {
  switch (notice.kind) {
    case 'policy':
      return {
        title: i18n.t('panel.notice.policyTitle'),
        hint: i18n.t('panel.notice.policyHint'),
        action: { label: i18n.t('panel.notice.policyAction'), run: actions.openSettings },
      };
    case 'storage':
      return {
        title: i18n.t('panel.notice.storageTitle'),
        hint: i18n.t('panel.notice.storageHint'),
        action: { label: i18n.t('panel.notice.storageAction'), run: actions.openSettings },
      };
    case 'promises':
      return { title: i18n.t('panel.notice.promisesTitle'), hint: i18n.t('panel.notice.promisesHint') };
    case 'switch':
      return { title: i18n.t('panel.notice.switchTitle'), hint: i18n.t('panel.notice.switchHint') };
    case 'stale':
      return notice.all
        ? { title: i18n.t('panel.notice.staleAllTitle'), hint: i18n.t('panel.notice.staleAllHint') }
        : { title: i18n.t('panel.notice.staleTitle'), hint: i18n.t('panel.notice.staleHint') };
    case 'unsupported':
    case 'spoiled':
      return {
        title: i18n.t('panel.notice.unsupportedTitle'),
        ...(notice.text === undefined
          ? { hint: i18n.t(`panel.notice.${notice.kind}AllHint`) }
          : { hint: i18n.t(`panel.notice.${notice.kind}Hint`), action: copying(notice.text, actions) }),
      };
  }
}
