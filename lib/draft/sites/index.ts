import demo from '../../../assets/sites/demo.json' with { type: 'json' };
import freshdesk from '../../../assets/sites/freshdesk.json' with { type: 'json' };
import front from '../../../assets/sites/front.json' with { type: 'json' };
import gmail from '../../../assets/sites/gmail.json' with { type: 'json' };
import helpscout from '../../../assets/sites/helpscout.json' with { type: 'json' };
import intercom from '../../../assets/sites/intercom.json' with { type: 'json' };
import outlook from '../../../assets/sites/outlook.json' with { type: 'json' };
import zendesk from '../../../assets/sites/zendesk.json' with { type: 'json' };
import type { Site } from '../types.ts';

/** Every product Amend knows; their hosts are the extension's host permissions. */
export const SITES: readonly Site[] = [zendesk, freshdesk, intercom, helpscout, front, gmail, outlook, demo];
