import { i18n } from '#i18n';
import type { Power } from '../../lib/policy/subscription/policy-summary.ts';
import { languageOfPack } from '../../lib/policy/unchecked-languages.ts';
import { capitalised, languageName, listText } from '../words/locale.ts';

const SETTINGS = {
  sites: 'subscribe.setting.sites',
  sendGuard: 'subscribe.setting.sendGuard',
  ownRules: 'subscribe.setting.ownRules',
  rewriting: 'subscribe.setting.rewriting',
  retention: 'subscribe.setting.retention',
  recovery: 'subscribe.setting.recovery',
} as const;

/** So many names stand in a sentence; the rest are counted. */
const NAMED = 4;

/** What a policy will do, as one sentence. */
export function powerText(power: Power): string {
  switch (power.kind) {
    case 'underline':
      return counted('underline', power.rules);
    case 'packs':
      return i18n.t('subscribe.power.packs', { packs: listed(power.packs.map(packName)) });
    case 'alone':
      return i18n.t('subscribe.power.alone');
    case 'unchecked':
      return i18n.t('subscribe.power.unchecked', {
        languages: listText(power.languages.map(languageName)),
      });
    case 'rules-off':
      return counted('rulesOff', power.count);
    case 'rules-changed':
      return counted('rulesChanged', power.count);
    case 'exempt':
      return i18n.t('subscribe.power.exempt', { names: listed(power.names) });
    default:
      return ruleText(power);
  }
}

type Said = 'underline' | 'packs' | 'alone' | 'unchecked' | 'rules-off' | 'rules-changed' | 'exempt';

function ruleText(power: Exclude<Power, { kind: Said }>): string {
  switch (power.kind) {
    case 'lock-rules':
      return lockText(power);
    case 'lock-settings':
      return i18n.t('subscribe.power.lockSettings', {
        settings: listed(power.settings.map((each) => i18n.t(SETTINGS[each]))),
      });
    case 'sites-off':
      return i18n.t('subscribe.power.sitesOff', { sites: listed(power.places.map(nameOf)) });
    case 'sites-on':
      return i18n.t('subscribe.power.sitesOn', { sites: listed(power.places.map(nameOf)) });
    case 'send-guard':
      return guardText(power);
    case 'no-own-rules':
      return i18n.t('subscribe.power.noOwnRules');
    case 'rewriting':
      return i18n.t(power.isAllowed ? 'subscribe.power.rewriting' : 'subscribe.power.noRewriting');
    case 'recovery':
      return i18n.t('subscribe.power.recovery', { parts: recoveryParts(power) });
    case 'limits':
      return i18n.t('subscribe.power.limits');
    case 'retention':
      return counted('retention', power.days);
  }
}

function guardText({ mode, sendAnyway }: Extract<Power, { kind: 'send-guard' }>): string {
  if (mode === 'off') return i18n.t('subscribe.power.guardOff');
  if (mode === 'soft') return i18n.t('subscribe.power.guardSoft');
  if (sendAnyway === 'free') return i18n.t('subscribe.power.guardOn');
  return i18n.t(sendAnyway === 'reason' ? 'subscribe.power.guardReason' : 'subscribe.power.guardNever');
}

function lockText({ all, rules, categories }: Extract<Power, { kind: 'lock-rules' }>): string {
  if (all) return i18n.t('subscribe.power.lockAll');
  const parts = [
    ...(rules > 0 ? [i18n.t('subscribe.count.rules', rules, { count: rules })] : []),
    ...(categories > 0 ? [i18n.t('subscribe.count.families', categories, { count: categories })] : []),
  ];
  return i18n.t('subscribe.power.lockSome', { parts: listed(parts) });
}

function recoveryParts({
  models,
  playbooks,
  lines,
  standards,
}: Extract<Power, { kind: 'recovery' }>): string {
  return listed([
    ...(models > 0 ? [i18n.t('subscribe.count.models', models, { count: models })] : []),
    ...(playbooks > 0 ? [i18n.t('subscribe.count.playbooks', playbooks, { count: playbooks })] : []),
    ...(lines > 0 ? [i18n.t('subscribe.count.lines', lines, { count: lines })] : []),
    ...(standards > 0 ? [i18n.t('subscribe.count.standards', standards, { count: standards })] : []),
  ]);
}

type Counted = 'underline' | 'rulesOff' | 'rulesChanged' | 'retention';

function counted(key: Counted, count: number): string {
  return i18n.t(`subscribe.power.${key}`, count, { count });
}

/** Names as a sentence lists them; of many, the first and how many more. */
export function listed(names: readonly string[]): string {
  const more = names.length - NAMED;
  const shown =
    more > 0 ? [...names.slice(0, NAMED), i18n.t('subscribe.count.more', more, { count: more })] : names;
  return listText(shown);
}

/** A pack by its language, as people call it; one that does not ship by its id. */
function packName(id: string): string {
  const language = languageOfPack(id);
  return language === undefined ? nameOf(id) : capitalised(languageName(language));
}

/** The id of a product or a family as a name; a host as it is. */
export function nameOf(id: string): string {
  return id.includes('.') ? id : sentence(id.replaceAll('-', ' '));
}

/** With a capital, unless it begins with a host, which has none. */
export function sentence(text: string): string {
  const [word = ''] = text.split(' ', 1);
  return word.slice(0, -1).includes('.') ? text : capitalised(text);
}
