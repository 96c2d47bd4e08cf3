import { type QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import type { Action, Activity, NamedRecord, Page, RecordType } from '../api/types';
import type { PageRequest } from '../list/keyset';

export interface Versioned {
  id: number;
  version: number;
}

/** What every record says of itself. */
export interface Kept extends Versioned {
  createdAt: string;
  updatedAt: string;
  /** Absent where it is told as something of the record itself, such as the author. */
  createdBy?: { id: number; name: string } | null;
  /** What the person may do with it; absent where a right holds for all of its kind. */
  allowed?: readonly Action[];
}

/** How the records of a kind are read and changed. A feature says it once, in its `queries.ts`. */
export interface RecordCalls<R extends Versioned, C extends object = object> {
  type: RecordType;
  read: (id: number) => Promise<R>;
  change: (record: Versioned, change: C) => Promise<R>;
  /** Puts it into the bin, and takes it out again. */
  bin?: { remove: (record: Versioned) => Promise<unknown>; restore: (record: Versioned) => Promise<unknown> };
  history?: (id: number, page: PageRequest) => Promise<Page<Activity>>;
  /** By the beginnings of their keys, queries that show such records beside their own lists and cards. */
  around?: readonly QueryKey[];
}

/** All queries about records of a kind: lists, and under a card whatever is read about its record. */
export const recordKeys = (type: RecordType) => ({
  all: [type] as const,
  lists: [type, 'list'] as const,
  card: (id: number) => [type, 'card', id] as const,
  history: (id: number) => [type, 'card', id, 'timeline'] as const,
});

export const recordQuery = <R extends Versioned>({ type, read }: Pick<RecordCalls<R>, 'type' | 'read'>, id: number) =>
  queryOptions({ queryKey: recordKeys(type).card(id), queryFn: () => read(id) });

type Related = Pick<RecordCalls<never>, 'type' | 'around'>;

/** Takes a record as the server has just answered it; whatever else shows it is read anew. */
export function keepRecord<R extends Versioned>(client: QueryClient, calls: Related, record: R): Promise<unknown> {
  const card = recordKeys(calls.type).card(record.id);
  client.setQueryData(card, record);
  const beside = { queryKey: card, predicate: ({ queryKey }: { queryKey: QueryKey }) => queryKey.length > card.length };
  return Promise.all([client.invalidateQueries(beside), readAround(client, calls)]);
}

/** Reads anew what shows records of the kind, once some of them are others than before. */
export function readAround(client: QueryClient, { type, around = [] }: Related): Promise<unknown> {
  const keys = [recordKeys(type).lists, ...around];
  return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}

export type NamedVersion = Versioned & Pick<NamedRecord, 'name'>;
