import { expect, test, vi } from 'vitest';
import { ApiError } from '@/shared/api/problem';
import { restoreWhateverVersion, withoutRecord } from './useBin';

test('takes a record out of the bin although deleting it has moved its version on', async () => {
  const restore = vi
    .fn()
    .mockRejectedValueOnce(new ApiError(412, { version: 9 }))
    .mockResolvedValueOnce(undefined);
  await restoreWhateverVersion(restore, { id: 7, version: 4 });
  expect(restore.mock.calls).toEqual([[{ id: 7, version: 4 }], [{ id: 7, version: 9 }]]);
});

test('passes every other refusal on', async () => {
  const refusal = new ApiError(409, { detail: 'Відновити не можна' });
  await expect(restoreWhateverVersion(vi.fn().mockRejectedValue(refusal), { id: 7, version: 4 })).rejects.toBe(refusal);
});

test('a deleted record leaves the lists at once, and their totals', () => {
  const list = {
    pageParams: [undefined, 'x'],
    pages: [{ items: [{ id: 1 }, { id: 2 }], count: 3 }, { items: [{ id: 3 }] }],
  };
  expect(withoutRecord(list, 3)?.pages).toEqual([{ items: [{ id: 1 }, { id: 2 }], count: 2 }, { items: [] }]);
  expect(withoutRecord(list, 9)).toBe(list);
});
