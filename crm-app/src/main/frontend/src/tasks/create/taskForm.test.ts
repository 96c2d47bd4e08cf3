import { describe, expect, test } from 'vitest';
import type { ParsedTask } from '@/shared/api/types';
import { reminder } from '../repeat/reminders';
import { emptyTask, filledBy, taskRequest } from './taskForm';

const kyiv = 'Europe/Kyiv';
const me = { id: 1, name: 'Олена' };

describe('the form of a new task', () => {
  test('begins with oneself and with where it was opened', () => {
    const form = emptyTask(me, { record: { type: 'DEAL', id: 7, name: 'Хомути' }, statusId: 4 }, kyiv);
    expect(taskRequest({ ...form, name: ' Подзвонити ' }, kyiv)).toMatchObject({
      name: 'Подзвонити',
      responsibleIds: [1],
      statusId: 4,
      record: { type: 'DEAL', id: 7 },
      plannedAt: null,
      plannedOn: null,
      deadline: null,
      repeat: null,
    });
  });

  test('sends what is typed, and no empty lines of the checklist', () => {
    const form = emptyTask(me, {}, kyiv);
    const request = taskRequest(
      {
        ...form,
        name: 'Звіт',
        planned: { day: '2026-12-31', time: '', minutes: 1440 },
        deadline: { day: '2026-12-31', time: '12:00' },
        checklist: [
          { text: ' Цифри ', done: false },
          { text: '', done: false },
        ],
        reminders: [reminder({ minutesBefore: 30 }), reminder({ at: '2026-12-30T08:00:00Z', text: 'Почати' })],
        repeating: { repeat: { every: 'MONTH', interval: 1, day: 31 }, until: null, count: 12 },
      },
      kyiv,
    );
    expect(request).toMatchObject({
      plannedOn: '2026-12-31',
      durationMinutes: 1440,
      deadline: '2026-12-31T10:00:00.000Z',
      checklist: [{ text: 'Цифри', done: false }],
      reminders: [
        { minutesBefore: 30, text: null },
        { at: '2026-12-30T08:00:00Z', text: 'Почати' },
      ],
      repeat: 'FREQ=MONTHLY;BYMONTHDAY=31',
      repeatCount: 12,
      repeatUntil: null,
    });
  });

  test('is filled in by a line, and keeps what the line does not say', () => {
    const parsed = {
      name: 'подзвонити',
      plannedAt: null,
      plannedOn: '2026-12-02',
      priority: null,
      tags: [{ text: 'доставка', tag: { id: 3, name: 'доставка', colour: '#000000' } }],
      people: [{ text: 'daryna', person: { id: 9, name: 'Дарина' } }],
      understood: [],
    } as unknown as ParsedTask;
    const form = { ...emptyTask(me, {}, kyiv), priority: 'HIGH' as const, tags: [{ id: 3, name: 'доставка' }] };
    const filled = filledBy(form, parsed, true, kyiv);
    expect(filled).toMatchObject({
      name: 'подзвонити',
      priority: 'HIGH',
      planned: { day: '2026-12-02', time: '' },
      responsible: [{ id: 9 }],
    });
    expect(filled.tags).toHaveLength(1);
    expect(filledBy(form, parsed, false, kyiv)).toMatchObject({ responsible: [me], sharedWith: [{ id: 9 }] });
  });
});
