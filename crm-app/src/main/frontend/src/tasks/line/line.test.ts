import { describe, expect, test } from 'vitest';
import type { ParsedTask } from '@/shared/api/types';
import { lineRequest, unknownOf } from './line';

const parsed: ParsedTask = {
  name: 'подзвонити Мельнику',
  plannedAt: '2026-12-01T13:00:00Z',
  plannedOn: null,
  priority: 'HIGH',
  tags: [
    { text: 'доставка', tag: { id: 3, name: 'доставка', colour: '#2a75cc' } },
    { text: 'терміново', tag: null },
  ],
  people: [
    { text: 'daryna', person: { id: 9, name: 'Дарина Коваль' } },
    { text: 'nobody', person: null },
  ],
  understood: [],
} as unknown as ParsedTask;

describe('a task from one line', () => {
  test('has what was understood, and where it was typed', () => {
    const request = lineRequest(parsed, { record: { type: 'DEAL', id: 7 }, project: { id: 2, name: 'Сайт' } }, true);
    expect(request).toEqual({
      name: 'подзвонити Мельнику',
      plannedAt: '2026-12-01T13:00:00Z',
      plannedOn: null,
      priority: 'HIGH',
      tagIds: [3],
      responsibleIds: [9],
      projectId: 2,
      record: { type: 'DEAL', id: 7 },
    });
  });

  test('is offered to others by whoever may not give it to them', () => {
    expect(lineRequest(parsed, {}, false)).toMatchObject({ sharedWithIds: [9] });
    expect(lineRequest(parsed, {}, false)).not.toHaveProperty('responsibleIds');
  });

  test('takes the time of where it was typed only where it names none', () => {
    const planned = { plannedOn: '2026-12-24' };
    expect(lineRequest(parsed, { planned }, true).plannedOn).toBeNull();
    const untimed = { ...parsed, plannedAt: null } as ParsedTask;
    expect(lineRequest(untimed, { planned }, true).plannedOn).toBe('2026-12-24');
  });

  test('tells what nobody knows', () => {
    expect(unknownOf(parsed)).toEqual(['терміново', 'nobody']);
  });
});
