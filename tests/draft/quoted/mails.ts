/**
 * One reply for each mail program and helpdesk, with the mail it answers as that program puts it: our own words in the
 * structure that public mail parsers and their tests document. In each the agent wrote `REPLY`.
 */
import type { SkippedPart } from '../../../lib/draft/types.ts';

export interface QuotedMail {
  readonly program: string;
  readonly html: string;
  /** What is passed over, counted over the editor's parts and the text. */
  readonly skipped: Readonly<Partial<Record<SkippedPart['kind'], number>>>;
}

export const REPLY = 'Thank you, Maria.\n\nThe new lamp left today.';

const OWN = '<div>Thank you, Maria.</div><div><br></div><div>The new lamp left today.</div>';
const P = '<p>Thank you, Maria.</p><p>The new lamp left today.</p>';
const OLD = '<div>My lamp is late.</div><div><p>Please answer, this is urgent.</p></div>';
const WROTE = 'On Mon, 3 Mar 2025 at 10:12, Maria &lt;maria@shop.test&gt; wrote:';
const HEADERS =
  '<b>From:</b> Maria &lt;maria@shop.test&gt;<br><b>Sent:</b> Monday, March 3, 2025 10:12<br><b>To:</b> Amy &lt;amy@lamps.test&gt;<br><b>Subject:</b> Lamp';
const GERMAN_HEADERS =
  '<b>Von:</b> Maria &lt;maria@shop.test&gt;<br><b>Gesendet:</b> Montag, 3. März 2025 10:12<br><b>An:</b> Amy<br><b>Betreff:</b> Lampe';
const WORD_LINE = 'border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm';

const quote = { quote: 1 };
const both = { quote: 1, signature: 1 };

export const MAILS: readonly QuotedMail[] = [
  {
    program: 'Gmail',
    html: `${OWN}<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${WROTE}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 0.8ex">${OLD}</blockquote></div>`,
    skipped: quote,
  },
  {
    program: 'Gmail with a signature',
    html: `${OWN}<br><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Amy</div></div><div class="gmail_quote"><div class="gmail_attr">${WROTE}<br></div><blockquote class="gmail_quote">${OLD}</blockquote></div>`,
    skipped: both,
  },
  {
    program: 'Gmail, passed on',
    html: `${OWN}<br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Maria</b> &lt;<a href="mailto:m@shop.test">m@shop.test</a>&gt;<br>Date: Mon, 3 Mar 2025<br>Subject: Lamp<br></div>${OLD}</div>`,
    skipped: quote,
  },
  {
    program: 'Gmail, answers between the quoted lines and below',
    html: `<div class="gmail_quote"><div class="gmail_attr">${WROTE}<br></div><blockquote class="gmail_quote"><div>My lamp is late.</div></blockquote><div>Thank you, Maria.</div><blockquote class="gmail_quote"><div>When is it here?</div></blockquote></div><div>The new lamp left today.</div>`,
    skipped: { quote: 2 },
  },
  {
    program: 'Outlook on the web',
    html: `${OWN}<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font>${HEADERS}</font><div>&nbsp;</div></div>${OLD}`,
    skipped: quote,
  },
  {
    program: 'Outlook on the web with a signature',
    html: `${OWN}<div id="Signature"><p>Amy</p></div><div id="appendonsend"></div><hr tabindex="-1"><div id="divRplyFwdMsg">${HEADERS}</div>${OLD}`,
    skipped: both,
  },
  {
    program: 'new Outlook',
    html: `${OWN}<div id="mail-editor-reference-message-container"><div style="border-top: 1px solid"><p>${HEADERS}</p></div>${OLD}</div>`,
    skipped: quote,
  },
  {
    program: 'Outlook with a mail that went through Outlook before',
    html: `${OWN}<div id="x_x_appendonsend"></div><hr><div id="x_x_divRplyFwdMsg">${HEADERS}</div>${OLD}`,
    skipped: quote,
  },
  {
    program: 'Outlook on a phone',
    html: `${OWN}<div id="ms-outlook-mobile-signature" dir="auto">Get <a href="https://aka.test">Outlook</a></div><div class="ms-outlook-mobile-reference-message"><hr><div>${HEADERS}</div>${OLD}</div>`,
    skipped: both,
  },
  {
    program: 'Outlook that Word made',
    html: `${P}<div style="${WORD_LINE}"><p class="MsoNormal">${HEADERS}</p></div><p class="MsoNormal">My lamp is late.</p><p class="MsoNormal">Please answer.</p>`,
    skipped: quote,
  },
  {
    program: 'Outlook that Word made, its line in a box of its own, in German',
    html: `${P}<div><div style="${WORD_LINE}"><p class="MsoNormal">${GERMAN_HEADERS}</p></div></div><p class="MsoNormal">Die Lampe kommt spät.</p>`,
    skipped: quote,
  },
  {
    program: 'Outlook for the Mac',
    html: `${OWN}<span id="OLK_SRC_BODY_SECTION"><div>${HEADERS}</div>${OLD}</span>`,
    skipped: quote,
  },
  {
    program: 'Apple Mail',
    html: `${OWN}<div><br><blockquote type="cite"><div>${WROTE}</div><br class="Apple-interchange-newline"><div>${OLD}</div></blockquote></div>`,
    skipped: quote,
  },
  {
    program: 'Apple Mail with the line above the quote, and a signature',
    html: `${OWN}<div id="AppleMailSignature">Sent from my phone</div><div><br>On 3 Mar 2025, at 10:12, Maria &lt;maria@shop.test&gt; wrote:<br><br></div><blockquote type="cite">${OLD}</blockquote>`,
    skipped: both,
  },
  {
    program: 'Apple Mail, passed on',
    html: `${OWN}<div><blockquote type="cite"><div>Begin forwarded message:</div><br><div><b>From: </b>Maria &lt;m@shop.test&gt;</div><div><b>Subject: </b>Lamp</div>${OLD}</blockquote></div>`,
    skipped: quote,
  },
  {
    program: 'Apple Mail, an answer between two quotes',
    html: `<div>${WROTE}</div><blockquote type="cite">My lamp is late.</blockquote><div>Thank you, Maria.</div><blockquote type="cite">When is it here?</blockquote><div>The new lamp left today.</div>`,
    skipped: { quote: 2 },
  },
  {
    program: 'Thunderbird',
    html: `${P}<div class="moz-signature">-- <br>Amy</div><div class="moz-cite-prefix">On 03/03/2025 10:12, Maria wrote:<br></div><blockquote type="cite" cite="mid:1@shop.test">${OLD}</blockquote>`,
    skipped: both,
  },
  {
    program: 'Thunderbird, the answer below',
    html: `<div class="moz-cite-prefix">Am 03.03.25 um 10:12 schrieb Maria:<br></div><blockquote type="cite">${OLD}</blockquote>${P}`,
    skipped: quote,
  },
  {
    program: 'Yahoo',
    html: `${OWN}<div id="yahoo_quoted_1234567890" class="yahoo_quoted"><div style="font-family: Helvetica"><div>On Monday, March 3, 2025 at 10:12:00 AM GMT, Maria &lt;m@shop.test&gt; wrote:</div><div><br></div>${OLD}</div></div>`,
    skipped: quote,
  },
  {
    program: 'Yahoo, quoted once more',
    html: `${OWN}<div id="ydp1a2b3cyahoo_quoted" class="ydp1a2b3cyahoo_quoted">${OLD}</div>`,
    skipped: quote,
  },
  {
    program: 'Proton',
    html: `${OWN}<div class="protonmail_signature_block"><div class="protonmail_signature_block-user">Amy</div></div><div class="protonmail_quote">On Monday, March 3rd, 2025 at 10:12 AM, Maria &lt;m@shop.test&gt; wrote:<br><br><blockquote class="protonmail_quote" type="cite">${OLD}</blockquote><br></div>`,
    skipped: both,
  },
  {
    program: 'Tuta',
    html: `${OWN}<br>3 Mar 2025, 10:12 by maria@shop.test:<br><blockquote class="tutanota_quote">${OLD}</blockquote>`,
    skipped: quote,
  },
  {
    program: 'Fastmail',
    html: `${OWN}<div><br></div><div>On Mon, Mar 3, 2025, at 10:12, Maria wrote:<br></div><blockquote type="cite" id="qt">${OLD}</blockquote>`,
    skipped: quote,
  },
  {
    program: 'Zoho Mail',
    html: `${OWN}<div id="Zm-_Id_-Sgn" data-zbluepencil-ignore="true" class="zmail_signature_below"><div>Amy</div></div><div class="zmail_extra_hr" style="border-top: 1px solid"></div><div class="zmail_extra"><div id="Zm-_Id_-Sgn1">---- On Mon, 03 Mar 2025 10:12:00 +0000 <b>Maria</b> wrote ---</div><blockquote id="blockquote_zmail">${OLD}</blockquote></div>`,
    skipped: both,
  },
  {
    program: 'Zoho Mail, the line alone above the quote',
    html: `${OWN}<div>---- On Mon, 03 Mar 2025 10:12:00 +0000 <b>Maria &lt;m@shop.test&gt;</b> wrote ----</div><blockquote>${OLD}</blockquote>`,
    skipped: quote,
  },
  {
    program: 'Zoho Desk',
    html: `${OWN}<div title="beforequote:::"></div><div>---- on Mon, 3 Mar 2025 10:12 Maria wrote ----</div>${OLD}`,
    skipped: quote,
  },
  {
    program: 'Roundcube',
    html: `<p id="reply-intro">On 2025-03-03 10:12, Maria wrote:</p><blockquote type="cite" style="padding: 0 0.4em">${OLD}</blockquote>${P}<div id="_rc_sig">-- <br>Amy</div>`,
    skipped: both,
  },
  {
    program: 'Roundcube, quoted before',
    html: `${P}<p id="v1reply-intro">On 2025-03-03 10:12, Maria wrote:</p><div id="replybody1">${OLD}</div>`,
    skipped: quote,
  },
  {
    program: 'Zimbra',
    html: `${OWN}<div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">${HEADERS}</div><div data-marker="__QUOTED_TEXT__">${OLD}</div></div>`,
    skipped: quote,
  },
  {
    program: 'Zammad',
    html: `${OWN}<div><br></div><div data-signature="true" data-signature-id="1">Amy</div><div>On 03/03/2025 10:12, Maria wrote:</div><blockquote type="cite">${OLD}</blockquote>`,
    skipped: both,
  },
  {
    program: 'Zendesk',
    html: `${P}<div class="signature"><p>Amy</p></div><div class="quotedReply"><blockquote>${OLD}</blockquote></div>`,
    skipped: both,
  },
  {
    program: 'Freshdesk',
    html: `${OWN}<div class="freshdesk_quote"><blockquote class="freshdesk_quote">${OLD}</blockquote></div>`,
    skipped: quote,
  },
  { program: 'HubSpot', html: `${P}<div class="hs_reply"><p>${WROTE}</p>${OLD}</div>`, skipped: quote },
  {
    program: 'Front',
    html: `${OWN}<div class="front-signature">Amy</div><blockquote type="cite" class="front-blockquote">${WROTE}<br>${OLD}</blockquote>`,
    skipped: both,
  },
  {
    program: 'Missive',
    html: `${OWN}<div>On March 3, 2025 at 10:12 AM, Maria (m@shop.test) wrote:</div><div class="missive_quote"><blockquote type="cite">${OLD}</blockquote></div>`,
    skipped: quote,
  },
  {
    program: 'Spark',
    html: `${OWN}<div name="messageReplySection">On 3 Mar 2025 at 10:12 +0100, Maria &lt;m@shop.test&gt;, wrote:<br><blockquote type="cite">${OLD}</blockquote></div>`,
    skipped: quote,
  },
  {
    program: 'HEY',
    html: `${OWN}<div class="quoted-content"><div>${WROTE}</div><blockquote>${OLD}</blockquote></div>`,
    skipped: quote,
  },
  {
    program: 'Superhuman',
    html: `${OWN}<div>On Mon, Mar 3, 2025 at 10:12 AM, <span dir="ltr">Maria &lt;<a href="mailto:m@shop.test">m@shop.test</a>&gt;</span> wrote:<br></div><blockquote class="gmail_quote">${OLD}</blockquote>`,
    skipped: quote,
  },
  {
    program: 'eM Client',
    html: `${OWN}<div>------ Original Message ------<br>From: "Maria" &lt;m@shop.test&gt;<br>To: "Amy"<br>Date: 03/03/2025 10:12:00<br>Subject: Lamp</div><blockquote cite="1@shop.test" type="cite">${OLD}</blockquote>`,
    skipped: quote,
  },
  {
    program: 'K-9 and Thunderbird on a phone',
    html: `${OWN}<div class="k9mail-signature">-- <br>Amy</div><div>-------- Original Message --------<br>On 3 Mar 2025, 10:12, Maria &lt;m@shop.test&gt; wrote:</div><blockquote>${OLD}</blockquote>`,
    skipped: both,
  },
  {
    program: 'Yandex',
    html: `${OWN}<div>03.03.2025, 10:12, "Мария" &lt;m@shop.test&gt;:</div><blockquote>${OLD}</blockquote>`,
    skipped: quote,
  },
  {
    program: 'mail.ru',
    html: `${OWN}<div data-signature-widget="container"><div data-signature-widget="content">-- <br>Amy</div></div><div>Понедельник, 3 марта 2025, 10:12 +03:00 от Maria &lt;m@shop.test&gt;:<br></div><blockquote>${OLD}</blockquote>`,
    skipped: both,
  },
  {
    program: 'GMX and web.de',
    html: `${OWN}<div name="quote" style="margin: 10px 5px"><div><b>Gesendet:</b> Montag, 3. März 2025<br><b>Von:</b> Maria</div>${OLD}</div>`,
    skipped: quote,
  },
  {
    program: 'GMX and web.de, in plain lines',
    html: `${OWN}<div>&gt; Gesendet: Montag, 3. März 2025<br>&gt; Von: Maria<br>&gt; Die Lampe kommt spät.</div>`,
    skipped: quote,
  },
  {
    program: 'QQ',
    html: `${OWN}<div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><div><b>发件人:</b> "Maria" &lt;m@qq.test&gt;;</div><div><b>发送时间:</b> 2025年3月3日(星期一) 上午10:12</div><div><b>主题:</b> Lamp</div></div>${OLD}`,
    skipped: quote,
  },
  {
    program: 'Lotus Notes',
    html: `${OWN}<br><font size="1" color="#5f5f5f">From: </font><font size="1">Maria/Shop</font><br><font>To: </font><font>Amy/Lamps</font><br><font>Date: </font><font>03/03/2025 10:12</font><br><hr noshade><div>My lamp is late.</div>`,
    skipped: quote,
  },
  {
    program: 'a helpdesk article marked as quoted',
    html: `<p>Thank you, Maria.</p><blockquote data-kb="7"><h3>Deliveries</h3><p>We deliver on weekdays.</p></blockquote><p>The new lamp left today.</p>`,
    skipped: quote,
  },
];
