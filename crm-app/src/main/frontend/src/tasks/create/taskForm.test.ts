import { describe, expect, test } from 'vitest';
import { reminder } from '../reminders/reminders';
import { emptyTask, taskRequest } from './taskForm';

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
    });
  });
});
