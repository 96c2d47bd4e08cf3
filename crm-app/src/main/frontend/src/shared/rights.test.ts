import { expect, test } from 'vitest';
import type { Permission } from './api/types';
import { mayBeAllowed } from './rights';

const me = 7;
const colleague = 8;
const right = (scope: Permission['scope']): Permission => ({ recordType: 'DEAL', action: 'EDIT', scope });
const offered = (scope: Permission['scope'], responsible: number | undefined) =>
  mayBeAllowed([right(scope)], me, 'DEAL', 'EDIT', responsible);

test('what is one’s own only is not offered on a colleague’s record', () => {
  expect(offered('OWN', me)).toBe(true);
  expect(offered('OWN', colleague)).toBe(false);
  expect(offered('OWN', undefined)).toBe(false);
});

test('of a group’s people only the server knows, so it is offered', () => {
  expect(offered('GROUP', me)).toBe(true);
  expect(offered('GROUP', colleague)).toBe(true);
});

test('who may do it to every record is offered it on each, who may not on none', () => {
  expect(offered('ALL', colleague)).toBe(true);
  expect(offered('NONE', me)).toBe(false);
  expect(mayBeAllowed([right('ALL')], me, 'DEAL', 'DELETE', me)).toBe(false);
  expect(mayBeAllowed([right('ALL')], me, 'LEAD', 'EDIT', me)).toBe(false);
});
