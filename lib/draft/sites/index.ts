import chatwoot from '../../../assets/sites/chatwoot.json' with { type: 'json' };
import crisp from '../../../assets/sites/crisp.json' with { type: 'json' };
import demo from '../../../assets/sites/demo.json' with { type: 'json' };
import dixa from '../../../assets/sites/dixa.json' with { type: 'json' };
import freescout from '../../../assets/sites/freescout.json' with { type: 'json' };
import freshchat from '../../../assets/sites/freshchat.json' with { type: 'json' };
import freshdesk from '../../../assets/sites/freshdesk.json' with { type: 'json' };
import front from '../../../assets/sites/front.json' with { type: 'json' };
import gmail from '../../../assets/sites/gmail.json' with { type: 'json' };
import gorgias from '../../../assets/sites/gorgias.json' with { type: 'json' };
import helpscout from '../../../assets/sites/helpscout.json' with { type: 'json' };
import hubspot from '../../../assets/sites/hubspot.json' with { type: 'json' };
import intercom from '../../../assets/sites/intercom.json' with { type: 'json' };
import jira from '../../../assets/sites/jira.json' with { type: 'json' };
import kayako from '../../../assets/sites/kayako.json' with { type: 'json' };
import kustomer from '../../../assets/sites/kustomer.json' with { type: 'json' };
import liveagent from '../../../assets/sites/liveagent.json' with { type: 'json' };
import livechat from '../../../assets/sites/livechat.json' with { type: 'json' };
import metaInbox from '../../../assets/sites/meta-inbox.json' with { type: 'json' };
import outlook from '../../../assets/sites/outlook.json' with { type: 'json' };
import reamaze from '../../../assets/sites/reamaze.json' with { type: 'json' };
import salesforce from '../../../assets/sites/salesforce.json' with { type: 'json' };
import servicenow from '../../../assets/sites/servicenow.json' with { type: 'json' };
import slack from '../../../assets/sites/slack.json' with { type: 'json' };
import tidio from '../../../assets/sites/tidio.json' with { type: 'json' };
import whatsapp from '../../../assets/sites/whatsapp.json' with { type: 'json' };
import x from '../../../assets/sites/x.json' with { type: 'json' };
import zammad from '../../../assets/sites/zammad.json' with { type: 'json' };
import zendesk from '../../../assets/sites/zendesk.json' with { type: 'json' };
import zohodesk from '../../../assets/sites/zohodesk.json' with { type: 'json' };
import type { Site } from '../types.ts';

/** Every product Amend knows. The hosts of those that are not asked for first are the extension's host permissions. */
export const SITES: readonly Site[] = [
  chatwoot,
  crisp,
  demo,
  dixa,
  freescout,
  freshchat,
  freshdesk,
  front,
  gmail,
  gorgias,
  helpscout,
  hubspot,
  intercom,
  jira,
  kayako,
  kustomer,
  liveagent,
  livechat,
  metaInbox,
  outlook,
  reamaze,
  salesforce,
  servicenow,
  slack,
  tidio,
  whatsapp,
  x,
  zammad,
  zendesk,
  zohodesk,
];
