import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, test, vi } from 'vitest';
import type { GroupNode } from '@/shared/api/types';
import { needTexts, startTexts } from '@/shared/i18n';
import { permissionsQuery } from '@/shared/me';
import { GroupTree } from './GroupTree';
import { canMove, nodesOf, placesOf } from './tree';

beforeAll(async () => {
  localStorage.setItem('crm.language', 'uk');
  await startTexts();
  await needTexts('users');
});

function group(id: number, name: string, people: string[], children: GroupNode[] = []): GroupNode {
  return {
    id,
    name,
    children,
    members: people.map((person, index) => ({
      id: id * 10 + index,
      version: 1,
      name: person,
      photoId: null,
      role: { id: 1, name: 'Менеджер' },
    })),
    parent: null,
    head: null,
    version: 1,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    createdBy: null,
  };
}

function show(mayMove = true) {
  const groups = [group(1, 'Роздріб', ['Олена Коваль'], [group(2, 'Склад', ['Ігор Бондар'])]), group(3, 'Опт', [])];
  const client = new QueryClient();
  client.setQueryData(permissionsQuery.queryKey, { permissions: [], fields: [] });
  const [onMove, onAskMove, onMenu] = [vi.fn(), vi.fn(), vi.fn()];
  render(
    <QueryClientProvider client={client}>
      <MantineProvider>
        <Notifications />
        <MemoryRouter>
          <GroupTree
            nodes={nodesOf(groups)}
            places={placesOf(groups)}
            expanded={{ g1: true, g2: true, g3: true }}
            onExpandedChange={vi.fn()}
            mayMove={() => mayMove}
            mayAct={() => true}
            allows={(move) => mayMove && canMove(move)}
            onMove={onMove}
            onAskMove={onAskMove}
            onMenu={onMenu}
          />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  const item = (name: string) => {
    const found = screen.getAllByRole('treeitem').find((one) => one.firstElementChild?.textContent?.includes(name));
    if (!found) throw new Error(name);
    return found;
  };
  return { onMove, onAskMove, onMenu, item };
}

test('a person is carried to another department by keys, and that is told', async () => {
  const { onMove, item } = show();
  item('Ігор Бондар').focus();
  await userEvent.keyboard('{Control>}x{/Control}');
  expect(screen.getByRole('status')).toHaveTextContent('Узято: Ігор Бондар');
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(item('Опт'));
  await userEvent.keyboard('{Control>}v{/Control}');
  expect(onMove).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ toId: 3, what: expect.objectContaining({ kind: 'person' }) }),
  );
  expect(screen.getByRole('status')).toHaveTextContent('«Опт»');
});

test('a department is not put into itself, and Esc leaves it where it is', async () => {
  const { onMove, item } = show();
  item('Роздріб').focus();
  await userEvent.keyboard('{Control>}x{/Control}');
  item('Склад').focus();
  await userEvent.keyboard('{Control>}v{/Control}');
  expect(onMove).not.toHaveBeenCalled();
  expect(await screen.findByText('Роздріб не можна перемістити до «Склад»: це відділ усередині нього.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('status')).toHaveTextContent('лишається');
});

test('M asks where to, Enter opens what can be done', async () => {
  const { onAskMove, onMenu, item } = show();
  item('Опт').focus();
  await userEvent.keyboard('m');
  expect(onAskMove).toHaveBeenCalledOnce();
  await userEvent.keyboard('{Enter}');
  expect(onMenu).toHaveBeenCalledOnce();
});

test('who may not move anything is offered nothing to carry', async () => {
  const { onAskMove, item } = show(false);
  item('Ігор Бондар').focus();
  await userEvent.keyboard('m{Control>}x{/Control}');
  expect(onAskMove).not.toHaveBeenCalled();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
