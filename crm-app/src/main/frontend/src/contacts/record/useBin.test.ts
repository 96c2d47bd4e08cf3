import { expect, test, vi } from 'vitest';
import { ApiError } from '@/shared/api/problem';
import { restoreWhateverVersion } from './useBin';

test('takes a record out of the bin although deleting it has moved its version on', async () => {
  const restore = vi
    .fn()
    .mockRejectedValueOnce(new ApiError(412, { version: 9 }))
    .mockResolvedValueOnce(undefined);
  await restoreWhateverVersion(restore, { id: 7, version: 4 });
  expect(restore.mock.calls).toEqual([
    [7, 4],
    [7, 9],
  ]);
});

test('passes every other refusal on', async () => {
  const refusal = new ApiError(409, { detail: 'Відновити не можна' });
  await expect(restoreWhateverVersion(vi.fn().mockRejectedValue(refusal), { id: 7, version: 4 })).rejects.toBe(refusal);
});
