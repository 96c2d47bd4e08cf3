import { describe, expect, it } from 'vitest';
import type { Funnel } from '@/shared/api/types';
import { filterNames } from '@/shared/list/filters';
import { readListState, writeListState } from '@/shared/list/listState';
import { boardParameters } from './board/boardParameters';
import { commonFilters, listFilters, listParameters } from './filters';

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

describe('the stages that a list can be narrowed to', () => {
  const stage = (id: number, name: string) => ({ id, name, colour: '#000000', kind: 'OPEN' as const, position: id });
  const funnel = (id: number, name: string, ...stages: ReturnType<typeof stage>[]) => ({ id, name, stages }) as Funnel;
  const funnels = [funnel(1, 'Ліди', stage(11, 'Нові')), funnel(2, 'Угоди', stage(21, 'Нові'), stage(22, 'Оплата'))];
  const stagesOf = (chosen?: string[]) => {
    const filter = listFilters((key) => key, funnels, chosen).find(({ name }) => name === 'stage');
    return filter?.kind === 'choices' ? filter.options : [];
  };

  it('say whose they are while any funnel may be meant', () => {
    expect(stagesOf().map(({ label }) => label)).toEqual(['Ліди: Нові', 'Угоди: Нові', 'Угоди: Оплата']);
  });

  it('are those of the chosen funnel', () => {
    expect(stagesOf(['2'])).toEqual([
      { value: '21', label: 'Нові' },
      { value: '22', label: 'Оплата' },
    ]);
  });
});
