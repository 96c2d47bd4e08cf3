import { describe, expect, test } from 'vitest';
import { filterNames } from '@/shared/list/filters';
import { readListState } from '@/shared/list/listState';
import { taskParameters } from './filterNames';
import { taskFilters } from './filters';
import { viewSearch } from './viewSearch';

describe('filters of tasks', () => {
  test('are all kept in the address', () => {
    const names = filterNames(taskFilters((key) => key, []));
    expect([...names].sort()).toEqual([...taskParameters].sort());
  });

  test('offer the statuses of what the list is narrowed to', () => {
    const status = taskFilters((key) => key, [{ id: 7, name: 'У роботі' }]).find(({ name }) => name === 'status');
    expect(status).toMatchObject({ options: [{ value: '7', label: 'У роботі' }] });
  });

  test('stay when one looks at the same tasks otherwise; what belongs to one view does not', () => {
    const search = viewSearch('?responsible=me&project=4&project=5&sort=-deadline&view=timeGridWeek&date=2026-03-01');
    expect(readListState(new URLSearchParams(search), taskParameters)).toEqual({
      filters: { responsible: ['me'], project: ['4', '5'] },
      sort: undefined,
    });
    expect(search).not.toContain('view');
    expect(viewSearch('?deleted=true&q=рахунок')).toBe('q=%D1%80%D0%B0%D1%85%D1%83%D0%BD%D0%BE%D0%BA');
  });
});
