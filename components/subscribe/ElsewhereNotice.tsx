import { i18n } from '#i18n';
import { Notice } from '../controls/Notice.tsx';
import type { PolicyOffer } from './subscribe-view.ts';

/** What the agent has from another address already: this policy itself, or another publisher's of its id. */
export function ElsewhereNotice({ moves, namesake }: Pick<PolicyOffer, 'moves' | 'namesake'>) {
  return (
    <>
      {moves && (
        <Notice
          title={i18n.t('subscribe.movesTitle')}
          hint={i18n.t('subscribe.movesHint', {
            address: placeOf(moves.address),
            revision: String(moves.revision),
          })}
        />
      )}
      {namesake && (
        <Notice
          title={i18n.t('subscribe.namesakeTitle')}
          hint={i18n.t('subscribe.namesakeHint', {
            name: namesake.name,
            address: placeOf(namesake.address),
          })}
        />
      )}
    </>
  );
}

const placeOf = (address: string) => address.replace(/^https:\/\//, '');
