import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import type { TaskItem } from '@/shared/api/types';
import { meQuery, permissionsQuery } from '@/shared/me';
import { TaskRows } from './TaskRows';

const finish = vi.hoisted(() => vi.fn());
vi.mock('./queries', () => ({
  tasks: { type: 'TASK', read: vi.fn(), around: [] },
  finishTask: finish,
  reopenTask: vi.fn(),
}));

function task(more: Partial<TaskItem>): TaskItem {
  return {
    id: 7,
    version: 3,
    name: 'Подзвонити Мельнику',
    responsible: [{ id: 1, name: 'Олена' }],
    plannedAt: null,
    plannedOn: null,
    durationMinutes: null,
    deadline: '2026-11-30T16:00:00Z',
    overdue: true,
    priority: 'HIGH',
    project: null,
    record: null,
    tags: [],
    done: false,
    private: false,
    ...more,
  } as TaskItem;
}

function show(tasks: TaskItem[]) {
  const client = new QueryClient();
  client.setQueryData(meQuery.queryKey, { id: 1, name: 'Олена', timeZone: 'Europe/Kyiv' } as never);
  client.setQueryData(permissionsQuery.queryKey, {
    permissions: [{ recordType: 'TASK', action: 'EDIT', scope: 'OWN' }],
  } as never);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <TaskRows tasks={tasks} />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return userEvent.setup();
}

test('a task is ticked off where it stands, from the version that was seen', async () => {
  finish.mockResolvedValue({ ...task({ done: true, version: 4 }), allowed: ['EDIT'] });
  const person = show([task({})]);
  await person.click(screen.getByRole('checkbox'));
  expect(finish).toHaveBeenCalledWith(expect.objectContaining({ id: 7, version: 3 }));
});

test('of another’s task the box says how it is, and cannot be ticked', () => {
  show([task({ responsible: [{ id: 2, name: 'Ігор' }] })]);
  expect(screen.getByRole('checkbox')).toBeDisabled();
});

test('what is late says so in words, too', () => {
  show([task({}), task({ id: 8, overdue: false })]);
  const [late, intime] = screen.getAllByRole('listitem');
  expect(within(late as HTMLElement).getByText('tasks.overdue')).toBeInTheDocument();
  expect(within(intime as HTMLElement).queryByText('tasks.overdue')).toBeNull();
});
