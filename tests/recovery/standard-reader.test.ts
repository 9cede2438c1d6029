import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../lib/policy/recovery/playbook-shape.ts';
import { CHANNELS, STANDARD_UNITS, STANDARD_WHATS } from '../../lib/policy/recovery/standard-shape.ts';
import { readStandard } from '../../lib/recovery/standard-reader.ts';

describe('a standard in words', () => {
  it.each([
    [
      'First reply to e-mail within 24 hours',
      { what: 'first-reply', channel: 'email', number: 24, unit: 'hours' },
    ],
    [
      'Responding to all e-mail inquiries within 24 hours',
      { what: 'first-reply', channel: 'email', number: 24, unit: 'hours' },
    ],
    ['Returning all customer calls within 24 hours', { what: 'call-back', number: 24, unit: 'hours' }],
    ['Filling all orders within one day of receipt', { what: 'order', number: 1, unit: 'days' }],
    ['promised call back within 24 hours', { what: 'call-back', number: 24, unit: 'hours' }],
    ['order filled within one day', { what: 'order', number: 1, unit: 'days' }],
    ['We call the customer back in 2 working hours', { what: 'call-back', number: 2, unit: 'working-hours' }],
    [
      'Chat is answered within two minutes',
      { what: 'first-reply', channel: 'chat', number: 2, unit: 'minutes' },
    ],
    [
      'Critical cases: first response in 1 h',
      { what: 'first-reply', severity: 'critical', number: 1, unit: 'hours' },
    ],
    [
      'Major e-mails get a reply within 4 business hours',
      { what: 'first-reply', channel: 'email', severity: 'major', number: 4, unit: 'working-hours' },
    ],
    [
      'Replies to social media posts in half an hour',
      { what: 'first-reply', channel: 'social', number: 30, unit: 'minutes' },
    ],
    ['Refund started the next working day', { what: 'reinstatement', number: 1, unit: 'working-days' }],
    ['Put right on the same day', { what: 'reinstatement', number: 0, unit: 'days' }],
    ['Repairs begin by close of business', { what: 'reinstatement', number: 0, unit: 'working-days' }],
    ['Follow up after a week', { what: 'follow-up', number: 7, unit: 'days' }],
    ['Follow-up in three weekdays', { what: 'follow-up', number: 3, unit: 'working-days' }],
    ['Follow up within twenty-four hours', { what: 'follow-up', number: 24, unit: 'hours' }],
    ['a 48-hour first reply', { what: 'first-reply', number: 48, unit: 'hours' }],
    [
      'First reply as soon as possible, at the latest after 4 hours',
      { what: 'first-reply', number: 4, unit: 'hours' },
    ],
    ['First reply in 1.5 hours', { what: 'first-reply', number: 90, unit: 'minutes' }],
    ['Follow up within 1,000 hours', { what: 'follow-up', number: 1000, unit: 'hours' }],
    ['First reply no later than 4 hours', { what: 'first-reply', number: 4, unit: 'hours' }],
    [
      'Every customer who writes by e-mail gets an answer in at most 2 working days.',
      { what: 'first-reply', channel: 'email', number: 2, unit: 'working-days' },
    ],
    ['Chat reply within 120 seconds', { what: 'first-reply', channel: 'chat', number: 2, unit: 'minutes' }],
  ])('is read: %s', (text, standard) => {
    expect(readStandard(text)).toEqual({ ok: true, standard: { ...standard, origin: 'team' } });
  });

  it.each([
    ['quickly', 'Reply to e-mail quickly', 'vague', '"quickly" has no number and no unit'],
    ['soon', 'We call back soon', 'vague', '"soon"'],
    ['as fast as possible', 'Refund as fast as possible', 'vague', '"as fast as possible"'],
    ['ASAP', 'First reply ASAP', 'vague', '"ASAP"'],
    ['a few hours', 'First reply in a few hours', 'vague', '"a few hours"'],
    ['no time', 'First reply to every e-mail', 'no-time', 'by when'],
    ['a number without a unit', 'First reply within 24', 'no-unit', 'no unit'],
    ['a unit that cannot be counted', 'Answer the phone within three rings', 'no-unit', 'no unit'],
    ['a range', 'First reply within 24 to 48 hours', 'range', 'a range'],
    ['a range with a dash', 'First reply within 24-48 hours', 'range', 'a range'],
    ['two times', 'First reply in 4 hours, follow-up in 3 days', 'two-times', 'more than one time'],
    ['a share', '90% of e-mails are answered within 24 hours', 'share', 'a share'],
    ['nothing to do', 'Within 24 hours', 'no-subject', 'what is to be done'],
    ['nothing', '   ', 'no-subject', 'what is to be done'],
    ['less than nothing', 'First reply within minus 3 hours', 'unknown', '"minus"'],
    ['a channel that is none', 'First reply to fax within 2 hours', 'unknown', '"fax"'],
    ['a denial', 'Never reply within 24 hours', 'unknown', '"Never"'],
    ['cases that nobody can tell', 'Reply to VIPs within 2 hours', 'unknown', '"VIPs"'],
    ['what it does not hold for', 'First reply within 2 hours except on Sundays', 'unknown', '"except"'],
    ['two channels', 'First reply to chat and e-mail within 2 hours', 'two-scopes', 'more than one channel'],
    ['two severities', 'Major and critical cases: first reply in 2 hours', 'two-scopes', 'or severity'],
    ['no time at all', 'First reply in 0 minutes', 'too-small', 'no time at all'],
    ['less than a minute', 'Chat reply within 40 seconds', 'too-small', 'less than a minute'],
    ['a fraction of days', 'Follow up within 1.3 days', 'too-small', 'no whole number'],
    ['a page of digits', `First reply within ${'1'.repeat(100_000)}`, 'no-unit', 'no unit'],
    ['more than anybody waits', 'Follow up within 20000 days', 'too-large', 'too much'],
  ])('is refused with %s, saying why and how to mend it', (_name, text, fault, what) => {
    const reading = readStandard(text);
    expect(reading).toMatchObject({ ok: false, fault, what: expect.stringContaining(what) });
    expect(reading.ok || reading.mend).toMatch(/^[A-Z].*\.$/);
  });

  it('is read as it is said, whatever it is about', () => {
    const written = {
      'first-reply': 'First reply',
      'call-back': 'Call back',
      reinstatement: 'Put right',
      order: 'Order filled',
      'follow-up': 'Follow-up',
    };
    const channels = { email: 'e-mail', chat: 'chat', phone: 'phone', social: 'social media' };
    const standards = fc.record({
      what: fc.constantFrom(...STANDARD_WHATS),
      channel: fc.option(fc.constantFrom(...CHANNELS), { nil: undefined }),
      severity: fc.option(fc.constantFrom(...SEVERITIES), { nil: undefined }),
      number: fc.integer({ min: 1, max: 10_000 }),
      unit: fc.constantFrom(...STANDARD_UNITS),
    });
    fc.assert(
      fc.property(standards, ({ what, channel, severity, number, unit }) => {
        const scoped = what === 'call-back' ? undefined : channel;
        const text = `${written[what]}${scoped ? ` by ${channels[scoped]}` : ''}${severity ? ` in ${severity} cases` : ''} within ${number} ${unit.replace('-', ' ')}`;
        expect(readStandard(text)).toEqual({
          ok: true,
          standard: {
            what,
            ...(scoped && { channel: scoped }),
            ...(severity && { severity }),
            number,
            unit,
            origin: 'team',
          },
        });
      }),
    );
  });

  it('is read or refused, never thrown at, whatever is typed', () => {
    const words = fc.constantFrom(
      'first reply',
      'within',
      '24',
      'hours',
      'a',
      'half',
      'to',
      '-',
      'soon',
      '%',
      'day',
      'twenty',
      '.',
      'order',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readStandard(text);
        const number = reading.ok ? reading.standard.number : 0;
        expect(Number.isInteger(number) && number >= 0).toBe(true);
        expect(reading.ok || (reading.what !== '' && reading.mend !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
