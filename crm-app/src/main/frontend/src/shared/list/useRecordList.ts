import type { QueryKey } from '@tanstack/react-query';
import type { Page } from '../api/types';
import { type Keyset, type PageRequest, useKeyset } from './keyset';
import { type ListControl, useListState } from './listState';

export type ListQuery = Record<string, string | string[]>;

/** A list of the API: how it is read, and what it is called among one's preferences. A feature says it once, in its `queries.ts`. */
export interface ListCalls<T extends { id: number }> {
  id: string;
  key: QueryKey;
  read: (query: ListQuery, page: PageRequest & { sort?: string }) => Promise<Page<T>>;
  /** The parameters of the address that narrow it. */
  names: readonly string[];
  sort: string;
}

export interface RecordList<T extends { id: number }> {
  calls: ListCalls<T>;
  control: ListControl;
  rows: Keyset<T>;
  /** What is shown was deleted. */
  inBin: boolean;
}

/** A list on screen, with its filters and order in the address. */
export function useRecordList<T extends { id: number }>(calls: ListCalls<T>): RecordList<T> {
  const control = useListState(calls.names, calls.sort);
  const rows = useKeyset([...calls.key, control.query], (page) => calls.read(control.query, page));
  return { calls, control, rows, inBin: control.filters.deleted?.[0] === 'true' };
}
