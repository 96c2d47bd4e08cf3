import { expect, test } from 'vitest';
import { ApiError } from '@/shared/api/problem';
import { contested, currentOf } from './conflict';

const seen = { id: 7, version: 3, comment: 'a', responsible: { id: 1, name: 'Олена' }, tags: ['vip'] };

test('a change of another property is no conflict', () => {
  expect(contested(seen, { ...seen, version: 4, tags: [] }, { comment: 'b' })).toEqual([]);
});

test('a change of the same property is one, under whatever name the request gives it', () => {
  const current = { ...seen, version: 4, comment: 'c', responsible: { id: 2, name: 'Тарас' } };
  expect(contested(seen, current, { comment: 'b', responsibleId: 3 })).toEqual(['comment', 'responsible']);
});

test('reads the present record from a refusal of an old version only', () => {
  const current = { id: 7, version: 4 };
  expect(currentOf(new ApiError(412, { current }))).toBe(current);
  expect(currentOf(new ApiError(422, { current }))).toBeUndefined();
  expect(currentOf(new ApiError(412, {}))).toBeUndefined();
});
