import type { TFunction } from 'i18next';
import { expect, test, vi } from 'vitest';
import { lastChangedBy } from '@/shared/api/client';
import { tellOfRace } from './moves';
import type { EntryCard } from './queries';

vi.mock('@/shared/api/client', () => ({ lastChangedBy: vi.fn() }));

const truth = { kind: 'LEAD', id: 7, title: 'Anchors', number: 7, stage: { name: 'Won' } } as unknown as EntryCard;

test.each([
  ['Олена Коваль', 'Олена Коваль'],
  [undefined, 'shared.conflict.somebody'],
])('who was sooner with a move is named, when it is told: %s', async (author, named) => {
  vi.mocked(lastChangedBy).mockResolvedValue(author);
  const t = vi.fn((key: string) => key);
  const warned = vi.fn();
  tellOfRace({ t: t as unknown as TFunction, notify: { warned, done: vi.fn(), failed: vi.fn() } }, truth);
  await vi.waitFor(() => expect(warned).toHaveBeenCalledOnce());
  expect(lastChangedBy).toHaveBeenCalledWith('LEAD', 7);
  expect(t).toHaveBeenCalledWith('deals.board.raced', { who: named, title: 'Anchors', stage: 'Won' });
});
