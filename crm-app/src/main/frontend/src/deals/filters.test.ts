import { describe, expect, it } from 'vitest';
import { filterNames } from '@/shared/list/filters';
import { readListState, writeListState } from '@/shared/list/listState';
import { boardParameters } from './board/boardParameters';
import { commonFilters, listParameters } from './filters';

describe('the address of a list', () => {
  it('carries every filter there and back', () => {
    const filters = Object.fromEntries(listParameters.map((name, index) => [name, [`${index}`, `друге ${index}`]]));
    const written = writeListState(new URLSearchParams(), listParameters, { filters, sort: '-amount' });
    const read = readListState(new URLSearchParams(written.toString()), listParameters);
    expect(read).toEqual({ filters, sort: '-amount' });
  });

  it('names filters as the API does', () => {
    expect(listParameters).toEqual(
      expect.arrayContaining([
        'q',
        'kind',
        'funnel',
        'stage',
        'stageKind',
        'responsible',
        'contact',
        'company',
        'paymentStatus',
        'source',
        'sourceDetail',
        'tag',
        'amountFrom',
        'amountTo',
        'created',
        'createdFrom',
        'createdTo',
        'closed',
        'closedFrom',
        'closedTo',
        'deleted',
      ]),
    );
  });

  it('of a board knows each filter that the board offers', () => {
    const offered = filterNames(commonFilters((key) => key));
    expect(boardParameters).toEqual([...offered, 'stageKind']);
  });

  it('takes the board’s filters along to the list', () => {
    expect(listParameters).toEqual(expect.arrayContaining(boardParameters));
  });

  it('keeps what is no filter and drops what is empty', () => {
    const written = writeListState(new URLSearchParams('tab=2&q=old'), boardParameters, {
      filters: { q: ['болт & гайка'], source: [''], responsible: ['me', '7'] },
      sort: undefined,
    });
    expect(written.get('tab')).toBe('2');
    expect(written.getAll('responsible')).toEqual(['me', '7']);
    expect(written.get('q')).toBe('болт & гайка');
    expect(written.has('source')).toBe(false);
  });
});
