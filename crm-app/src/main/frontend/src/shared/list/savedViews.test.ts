import { expect, test } from 'vitest';
import { viewQuery } from './savedViews';

test('the same filters and order make the same view, however they were chosen', () => {
  const one = viewQuery({ filters: { tag: ['vip'], responsible: ['me', '7'] }, sort: 'name' });
  const other = viewQuery({ filters: { responsible: ['me', '7'], q: [''], tag: ['vip'] }, sort: 'name' });
  expect(one).toBe('responsible=me&responsible=7&tag=vip&sort=name');
  expect(other).toBe(one);
});
