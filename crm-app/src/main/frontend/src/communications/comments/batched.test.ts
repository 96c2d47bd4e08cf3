import { expect, test } from 'vitest';
import { batched } from './batched';

test('what is asked for together is read together', async () => {
  const asked: number[][] = [];
  const read = batched(2, async (ids) => {
    asked.push(ids);
    return new Map(ids.filter((id) => id !== 3).map((id) => [id, `#${id}`]));
  });
  expect(await Promise.all([read(1), read(2), read(3)])).toEqual(['#1', '#2', undefined]);
  expect(asked).toEqual([[1, 2], [3]]);
});

test('a failure is everybody’s', async () => {
  const read = batched(10, async () => {
    throw new Error('away');
  });
  await expect(Promise.all([read(1), read(2)])).rejects.toThrow('away');
});
