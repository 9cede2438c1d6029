import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { openSlots } from '../../lib/recovery/open-slots.ts';

const slotsOf = (text: string) => openSlots(readText(text)).map(({ from, to }) => text.slice(from, to));

describe('an open slot', () => {
  it.each([
    ["I'll call you {day and time}.", ['{day and time}']],
    ['{name}, I have sent {the thing} by express.', ['{name}', '{the thing}']],
    ['Your refund of {amount} goes to your card ({how, by when}).', ['{amount}', '{how, by when}']],
    ['I owe you {what we didn’t do}.', ['{what we didn’t do}']],
    ['Bis {Tag und Uhrzeit, spätestens} melde ich mich.', ['{Tag und Uhrzeit, spätestens}']],
    ['{fill}{me}', ['{fill}', '{me}']],
  ])('is plain words in single braces: %s', (text, slots) => {
    expect(slotsOf(text)).toEqual(slots);
  });

  it.each([
    'Hello {{ticket.requester.name}}, thanks.',
    'Hello {{ name }}, thanks.',
    'Hello ${Contact Name}, thanks.',
    'Hello #{user.firstname}, thanks.',
    'Hello %{ticket name}, thanks.',
    'Hello {%customer.firstName,fallback=there%}, thanks.',
    'Hello {!Contact.FirstName}, thanks.',
    'Hello {first_name}, thanks.',
    'Hello {contact.name}, thanks.',
    'Hello [Customer name], thanks.',
    'Send {"id": 5} or {id: 5} to the API.',
    'The pattern is [a-z]{2,3} and the body {}.',
    'Use `{name}` in the template.',
    '> I was promised a call {day and time}\n\nThank you.',
    'Open https://example.com/orders/{id} please.',
    'Nothing to fill in here.',
    '',
  ])('is not what a helpdesk fills in, nor code, nor somebody else’s: %s', (text) => {
    expect(slotsOf(text)).toEqual([]);
  });
});
