import { describe, expect, test } from 'vitest';
import { cleared, type Filter, filterNames, isSet } from './filters';
import { readListState, writeListState } from './listState';

const names = ['q', 'stage', 'created', 'createdFrom', 'createdTo'];

describe('the state of a list in its address', () => {
  test('comes back as it was written', () => {
    const state = {
      filters: { q: ['Коваль & сини'], stage: ['3', '4'], createdFrom: ['2026-01-01'] },
      sort: '-amount',
    };
    const written = writeListState(new URLSearchParams(), names, state);
    expect(readListState(new URLSearchParams(written.toString()), names)).toEqual(state);
  });

  test('leaves parameters of others alone and drops its own old ones', () => {
    const written = writeListState(new URLSearchParams('tab=list&stage=1&sort=number'), names, {
      filters: { q: ['x'] },
      sort: undefined,
    });
    expect(written.toString()).toBe('tab=list&q=x');
  });

  test('ignores what is empty or unknown', () => {
    expect(readListState(new URLSearchParams('q=&foo=1'), names)).toEqual({ filters: {}, sort: undefined });
  });
});

describe('filters', () => {
  const period: Filter = { kind: 'period', name: 'created', label: 'Created' };
  const amount: Filter = { kind: 'numbers', name: 'amount', label: 'Amount' };

  test('know all parameters they use', () => {
    expect(filterNames([period, amount])).toEqual([
      'q',
      'created',
      'createdFrom',
      'createdTo',
      'amountFrom',
      'amountTo',
    ]);
  });

  test('are set when any of these is, and clearing clears all', () => {
    expect(isSet(period, { createdTo: ['2026-01-01'] })).toBe(true);
    expect(isSet(amount, { amount: ['1'] })).toBe(false);
    expect(cleared(period)).toEqual({ created: [], createdFrom: [], createdTo: [] });
  });
});
