import { expect, test } from 'vitest';
import { namedTask } from './context';

test('a task of a name alone belongs to where it was typed', () => {
  expect(
    namedTask(' Подзвонити ', {
      record: { type: 'DEAL', id: 7, name: 'Хомути' },
      project: { id: 2, name: 'Сайт' },
      parent: { id: 5, name: 'Запуск' },
      planned: { plannedOn: '2026-12-24' },
    }),
  ).toEqual({
    name: 'Подзвонити',
    plannedOn: '2026-12-24',
    projectId: 2,
    parentId: 5,
    record: { type: 'DEAL', id: 7 },
  });
  expect(namedTask('Звіт', {})).toEqual({ name: 'Звіт' });
});
