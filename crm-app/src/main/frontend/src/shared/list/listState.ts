import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What a list shows, exactly as its address says it: one parameter a filter, named as the API names them. */
export interface ListState {
  filters: Record<string, string[]>;
  sort: string | undefined;
}

export interface ListControl extends ListState {
  setFilter(name: string, values: string[]): void;
  setFilters(change: Record<string, string[]>): void;
  setSort(sort: string | undefined): void;
  clear(): void;
  /** Filters and order as parameters of a call. */
  query: Record<string, string | string[]>;
}

export function readListState(parameters: URLSearchParams, names: readonly string[]): ListState {
  const filters: Record<string, string[]> = {};
  for (const name of names) {
    const values = parameters.getAll(name).filter((value) => value !== '');
    if (values.length > 0) filters[name] = values;
  }
  return { filters, sort: parameters.get('sort') ?? undefined };
}

/** Writes a state over an address, leaving parameters that are no filters as they are. */
export function writeListState(
  parameters: URLSearchParams,
  names: readonly string[],
  state: ListState,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const name of [...names, 'sort']) next.delete(name);
  for (const name of names) for (const value of state.filters[name] ?? []) if (value !== '') next.append(name, value);
  if (state.sort) next.set('sort', state.sort);
  return next;
}

/** The filters and order of a list, kept in the address so that a view can be sent as a link. `names` must be constant. */
export function useListState(names: readonly string[], defaultSort?: string): ListControl {
  const [parameters, setParameters] = useSearchParams();
  const state = useMemo(() => readListState(parameters, names), [parameters, names]);

  const change = useCallback(
    (update: (state: ListState) => ListState) =>
      setParameters((present) => writeListState(present, names, update(readListState(present, names))), {
        replace: true,
      }),
    [names, setParameters],
  );

  return useMemo(() => {
    const setFilters = (changed: Record<string, string[]>) =>
      change(({ filters, sort }) => ({ filters: { ...filters, ...changed }, sort }));
    const sort = state.sort ?? defaultSort;
    return {
      filters: state.filters,
      sort,
      setFilters,
      setFilter: (name, values) => setFilters({ [name]: values }),
      setSort: (next) => change(({ filters }) => ({ filters, sort: next === defaultSort ? undefined : next })),
      clear: () => change((present) => ({ filters: {}, sort: present.sort })),
      query: { ...state.filters, ...(sort ? { sort } : {}) },
    };
  }, [state, change, defaultSort]);
}
