import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { lineShape } from '../../lib/policy/recovery/line-shape.ts';
import { CAUSES, NEEDS, SEVERITIES, shippedTypeShape } from '../../lib/policy/recovery/playbook-shape.ts';
import { limitShape, type PolicyRecovery, recoveryShape } from '../../lib/policy/recovery/recovery-shape.ts';
import { standardShape, workingHoursShape } from '../../lib/policy/recovery/standard-shape.ts';
import { recoveryModelSchema } from '../../lib/recovery/model-schema.ts';
import { overlayBook } from '../../lib/recovery/overlay-book.ts';
import { proveRecovery } from '../../lib/recovery/prove-recovery.ts';
import { modelOf, shippedBook } from '../../lib/recovery/recovery-book.ts';
import { SIGN_IDS } from '../../lib/recovery/sign-ids.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../assets/recovery/${name}`, import.meta.url), 'utf8'));

const needs = z.record(z.string(), z.enum(NEEDS));
const origin = z.enum(['listed', 'added']);
const playbooksFile = z.strictObject({
  general: needs,
  causes: z.record(
    z.enum(CAUSES),
    z.strictObject({
      atLeast: needs,
      atMost: needs,
      apology: z.enum(['own', 'without-fault', 'thanks']).optional(),
      first: z.array(z.string()),
    }),
  ),
  severity: z.strictObject({
    ifSevere: z.record(z.enum(SEVERITIES), z.enum(NEEDS)),
    again: z.record(z.enum(SEVERITIES), z.enum(SEVERITIES)),
    tellLead: z.array(z.enum(SEVERITIES)),
  }),
  limits: z.record(z.enum(SEVERITIES), limitShape),
  types: z.array(shippedTypeShape),
});
const standardsFile = z.strictObject({
  standards: z.array(standardShape.extend({ origin })),
  workingHours: workingHoursShape,
  retentionDays: z.int().positive(),
});
const linesFile = z.strictObject({
  locale: z.literal('en'),
  words: z.strictObject({ touchpoints: z.record(z.string(), z.string()) }),
  lines: z.array(lineShape.required({ id: true })),
});

/** The whole of what ships, as a lead would write it. */
const asPolicy = (): PolicyRecovery => ({
  defaultModel: shippedBook.defaultModel,
  models: shippedBook.models.map((model) => recoveryModelSchema.parse(model)),
  playbooks: shippedBook.playbooks.map(({ origin: _origin, ...type }) => ({
    ...type,
    lead: [...type.lead],
    reinstatements: [...type.reinstatements],
    gestures: [...type.gestures],
  })),
  lines: [...shippedBook.lines],
  standards: shippedBook.standards.map(({ origin: _origin, ...standard }) => standard),
  limits: shippedBook.limits,
  retentionDays: shippedBook.retentionDays,
  workingHours: { ...shippedBook.workingHours, days: [...shippedBook.workingHours.days] },
});

describe('the files that ship', () => {
  it.each([
    ['playbooks.json', playbooksFile],
    ['standards.json', standardsFile],
    ['lines.en.json', linesFile],
  ])('fit their schema: %s', (name, schema) => {
    expect(schema.parse(read(name))).toEqual(read(name));
  });

  it('could all be written in a policy, and are proven as one', () => {
    const recovery = asPolicy();
    expect(recoveryShape.parse(recovery)).toEqual(recovery);
    expect(proveRecovery({ recovery })).toEqual([]);
  });

  it('say how much every sign matters', () => {
    expect(Object.keys(shippedBook.general).sort()).toEqual([...SIGN_IDS, 'fed-back'].sort());
  });

  it('mark the figures of the source', () => {
    const listed = shippedBook.standards.filter((standard) => standard.origin === 'listed');
    expect(listed.map(({ what, number, unit }) => [what, number, unit])).toEqual([
      ['first-reply', 24, 'hours'],
      ['call-back', 24, 'hours'],
      ['order', 1, 'working-days'],
    ]);
  });
});

describe('a book', () => {
  const step = { id: 'call', name: 'Call', purpose: 'Speaks.', example: 'I will call you on {day}.' };
  const model = { id: 'ours', name: 'Ours', steps: [step] };

  it('is what ships where a policy says nothing', () => {
    expect(overlayBook(undefined)).toBe(shippedBook);
    expect(overlayBook({})).toEqual(shippedBook);
  });

  it('has a team’s models first, and begins with the one it names', () => {
    const book = overlayBook({ models: [model], defaultModel: 'ours' });
    expect(book.models.map(({ id }) => id).slice(0, 2)).toEqual(['ours', shippedBook.models[0]!.id]);
    expect(modelOf(book).id).toBe('ours');
    expect(modelOf(book, 'heard').id).toBe('heard');
    expect(modelOf(book, 'gone').id).toBe('ours');
  });

  it('has a team’s model in the place of a shipped one by its id', () => {
    const { models } = overlayBook({ models: [{ ...model, id: 'heard' }] });
    expect(models.map(({ id }) => id)).toEqual(shippedBook.models.map(({ id }) => id));
    expect(models.find(({ id }) => id === 'heard')?.name).toBe('Ours');
  });

  it('changes a shipped type where it is told to, and nowhere else', () => {
    const gesture = { id: 'cake', name: 'Cake', kind: 'goods' as const };
    const change = { id: 'outage', needs: { 'symbolic-atonement': 'must' as const }, gestures: [gesture] };
    const { playbooks } = overlayBook({ playbooks: [change] });
    const shipped = shippedBook.playbooks.find(({ id }) => id === 'outage')!;
    expect(playbooks.find(({ id }) => id === 'outage')).toEqual({
      ...shipped,
      needs: { ...shipped.needs, 'symbolic-atonement': 'must' },
      gestures: [gesture],
    });
    expect(playbooks).toHaveLength(20);
  });

  it('takes types away, and takes in new ones', () => {
    const { playbooks } = overlayBook({
      playbooks: [
        { id: 'unavailable', off: true },
        { id: 'lost-luggage', name: 'Lost luggage', needs: { empathy: 'must' } },
      ],
    });
    expect(playbooks.map(({ id }) => id)).not.toContain('unavailable');
    expect(playbooks.at(-1)).toMatchObject({
      id: 'lost-luggage',
      origin: 'team',
      needs: { empathy: 'must' },
    });
  });

  it('offers a team’s lines first, and those of a shipped id instead of that one', () => {
    const own = { step: 'apology', text: "I'm sorry, {name}." };
    const [first] = shippedBook.lines;
    const { lines } = overlayBook({ lines: [own, { id: first!.id, step: 'apology', text: 'x', off: true }] });
    expect(lines[0]).toEqual(own);
    expect(lines).toHaveLength(shippedBook.lines.length);
    expect(lines).not.toContain(first);
  });

  it('measures by a team’s own standards alone what they are about', () => {
    const { standards } = overlayBook({ standards: ['First reply within 2 working days'] });
    expect(standards.filter(({ what }) => what === 'first-reply')).toEqual([
      { what: 'first-reply', number: 2, unit: 'working-days', origin: 'team' },
    ]);
    expect(standards.some(({ what }) => what === 'call-back')).toBe(true);
  });

  it('takes over limits by severity, hours and how long cases are kept', () => {
    const workingHours = { days: ['sat' as const], from: '10:00', to: '14:00' };
    const book = overlayBook({
      limits: { major: { amount: 50, currency: 'EUR' } },
      retentionDays: 30,
      workingHours,
    });
    expect(book.limits).toEqual({ ...shippedBook.limits, major: { amount: 50, currency: 'EUR' } });
    expect(book).toMatchObject({ retentionDays: 30, workingHours });
  });
});
