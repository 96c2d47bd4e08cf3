import { expect, test, vi } from 'vitest';
import { ApiError } from '../api/problem';
import { presentState, sendChange, shownAs } from './change';

const seen = { id: 7, version: 3, comment: 'a', responsible: { id: 1, name: 'Олена' }, tags: ['vip'] };
const stale = (current: object) => {
  const refusal = new ApiError(412, { current: current as never });
  refusal.changedBy = 'Тарас';
  return refusal;
};
const read = vi.fn();

test('a change of another property is no conflict: it is sent once more, and said what others changed', async () => {
  const present = { ...seen, version: 4, tags: [] };
  const send = vi
    .fn()
    .mockRejectedValueOnce(stale(present))
    .mockResolvedValueOnce({ ...present, version: 5 });
  const outcome = await sendChange(seen, ['comment'], send, read);
  expect(outcome).toEqual({ record: { ...present, version: 5 }, meanwhile: ['tags'], by: 'Тарас' });
  expect(send).toHaveBeenLastCalledWith(present);
});

test('a change of the same property is one, under whatever name the request gives it', async () => {
  const present = { ...seen, version: 4, comment: 'c', responsible: { id: 2, name: 'Тарас' } };
  const send = vi.fn().mockRejectedValue(stale(present));
  const outcome = await sendChange(seen, ['comment', 'responsibleId'], send, read);
  expect(outcome).toMatchObject({ record: present, refusal: { contested: ['comment', 'responsible'] } });
  expect(send).toHaveBeenCalledOnce();
});

test('a refusal that does not bring the present record has it read', async () => {
  const present = { ...seen, version: 4, tags: [] };
  read.mockResolvedValueOnce(present);
  const send = vi
    .fn()
    .mockRejectedValueOnce(new ApiError(412, {}))
    .mockResolvedValueOnce({ ...present, version: 5 });
  await expect(sendChange(seen, ['comment'], send, read)).resolves.toMatchObject({ meanwhile: ['tags'] });
});

test('who is always late is told so in the end, and any other refusal is passed on', async () => {
  const send = vi.fn(async (present: typeof seen): Promise<typeof seen> => {
    throw stale({ ...present, version: present.version + 1, tags: [] });
  });
  await expect(sendChange(seen, ['comment'], send, read)).resolves.toMatchObject({ refusal: { contested: [] } });
  expect(send.mock.calls.length).toBeLessThan(5);
  const refusal = new ApiError(422, {});
  await expect(sendChange(seen, [], () => Promise.reject(refusal), read)).rejects.toBe(refusal);
});

test('reads the present record from a refusal of an old version only', () => {
  const current = { id: 7, version: 4 };
  expect(presentState(new ApiError(412, { current }))).toBe(current);
  expect(presentState(new ApiError(422, { current }))).toBeUndefined();
  expect(presentState(new ApiError(412, {}))).toBeUndefined();
});

test.each([
  ['responsibleId', 'responsible'],
  ['companyIds', 'companies'],
  ['supervisedGroupIds', 'supervisedGroups'],
  ['comment', 'comment'],
  ['shopId', 'shopId'],
])('a request’s %s is shown as %s', (member, shown) => expect(shownAs(member, { shopId: 1 })).toBe(shown));
