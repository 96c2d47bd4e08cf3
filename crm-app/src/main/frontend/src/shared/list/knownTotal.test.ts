import { expect, test, vi } from 'vitest';
import { KnownTotal } from './knownTotal';

function list() {
  const read = vi.fn(async (count: { count?: boolean }) => ({ items: [1], ...(count.count ? { count: 7 } : {}) }));
  const total = new KnownTotal();
  return { read, ask: (query: object) => total.with(['deals', 'list', query], read) };
}

test('counts once for what a list is narrowed by, whatever its order', async () => {
  const { read, ask } = list();
  expect(await ask({ tag: ['опт'], sort: '-createdAt' })).toEqual({ items: [1], count: 7 });
  expect(await ask({ tag: ['опт'], sort: 'title' })).toEqual({ items: [1], count: 7 });
  expect(await ask({ sort: '-amount', tag: ['опт'] })).toEqual({ items: [1], count: 7 });
  expect(read.mock.calls).toEqual([[{ count: true }], [{}], [{}]]);
});

test('counts anew for another filter, and when the same list is read anew', async () => {
  const { read, ask } = list();
  await ask({ tag: ['опт'], sort: '-createdAt' });
  await ask({ tag: ['опт'], sort: '-createdAt' });
  await ask({ tag: ['роздріб'], sort: '-createdAt' });
  expect(read.mock.calls).toEqual([[{ count: true }], [{ count: true }], [{ count: true }]]);
});

test('does not take an old total for true', async () => {
  vi.useFakeTimers();
  const { read, ask } = list();
  await ask({ sort: '-createdAt' });
  vi.advanceTimersByTime(60_001);
  await ask({ sort: 'title' });
  expect(read).toHaveBeenLastCalledWith({ count: true });
  vi.useRealTimers();
});
