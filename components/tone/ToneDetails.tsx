import { i18n } from '#i18n';
import type { ToneShown } from '../../lib/tone/shown-types.ts';
import { TONE_DIMENSIONS, type ToneDimension, type ToneProfile } from '../../lib/tone/types.ts';
import { useId } from '../controls/use-id.ts';
import { listText } from '../words/locale.ts';
import { DimensionRow } from './DimensionRow.tsx';
import { dimensionName } from './point-words.ts';
import { ReadabilityLines } from './ReadabilityLines.tsx';
import { ToneSuggestionBox } from './ToneSuggestionBox.tsx';
import { lowest, type ToneActions } from './tone-view.ts';

export interface ToneDetailsProps {
  readonly tone: ToneShown;
  readonly actions: ToneActions;
}

/** The one change on top, then each dimension with what moves it, then how easily it reads. */
export function ToneDetails({ tone, actions }: ToneDetailsProps) {
  const { dimensions, suggestion, readability, isCut, profile } = tone;
  return (
    <div class="tone">
      {suggestion ? (
        <ToneSuggestionBox key={suggestion.id} suggestion={suggestion} actions={actions} />
      ) : (
        isGood(tone) && <p class="tone-calm">{i18n.t('tone.suggestion.none')}</p>
      )}
      <ul class="tone-dimensions">
        {TONE_DIMENSIONS.map((name) => {
          const dimension = dimensions[name];
          return dimension && <DimensionRow key={name} {...{ name, dimension, actions }} />;
        })}
      </ul>
      <Unread tone={tone} />
      <ReadabilityLines readability={readability} isEnglish={tone.language === 'en'} actions={actions} />
      <ProfileChoice profile={profile} onChoose={actions.chooseProfile} />
      {isCut && <p class="quiet-line">{i18n.t('tone.cut')}</p>}
      <p class="quiet-line">{i18n.t('tone.about')}</p>
    </div>
  );
}

/** No change to offer is no praise: only what was read and is good throughout is called fine. */
function isGood(tone: ToneShown): boolean {
  return tone.unread.length === 0 && lowest(tone) === null;
}

function Unread({ tone: { unread, partly } }: { tone: ToneShown }) {
  const named = (all: readonly ToneDimension[]) => ({ dimensions: listText(all.map(dimensionName), 'unit') });
  return (
    <>
      {unread.length > 0 && <p class="tone-unread">{i18n.t('tone.unread', named(unread))}</p>}
      {partly.length > 0 && <p class="tone-unread">{i18n.t('tone.partly', named(partly))}</p>}
    </>
  );
}

const PROFILES: readonly ToneProfile[] = ['mail', 'chat'];

function ProfileChoice({
  profile,
  onChoose,
}: {
  profile: ToneProfile;
  onChoose: ToneActions['chooseProfile'];
}) {
  const id = useId();
  return (
    <div class="tone-profile">
      <label for={id}>{i18n.t('tone.profile.label')}</label>
      <select
        id={id}
        value={profile}
        onChange={(event) => onChoose(event.currentTarget.value as ToneProfile)}
      >
        {PROFILES.map((each) => (
          <option key={each} value={each}>
            {i18n.t(`tone.profile.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
