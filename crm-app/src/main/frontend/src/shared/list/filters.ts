import type { RecordType } from '../api/types';

interface Base {
  /** The parameter of the API; a period named `created` also uses `createdFrom` and `createdTo`. */
  name: string;
  label: string;
  /** Comes with an address from elsewhere: shown when set, not offered. */
  byLinkOnly?: boolean;
}

export interface Choice {
  value: string;
  label: string;
}

/** One thing a list can be narrowed by. */
export type Filter = Base &
  (
    | { kind: 'text' }
    | { kind: 'choices'; options: Choice[]; single?: boolean }
    | { kind: 'yesNo'; yes: string; no: string }
    /** With `time`, from and to are moments of the person's zone, not whole days. */
    | { kind: 'period'; time?: boolean }
    | { kind: 'people' }
    | { kind: 'records'; of: RecordType }
    /** One record of any of these kinds, as `DEAL:7`. */
    | { kind: 'record'; of: readonly RecordType[] }
    /** `amount` uses `amountFrom` and `amountTo`. */
    | { kind: 'numbers' }
  );

export const namedPeriods = ['today', 'yesterday', 'thisWeek', 'thisMonth', 'thisYear'] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

/** The parameters of the address that a filter reads and writes. */
export function parametersOf(filter: Filter): string[] {
  if (filter.kind === 'period') return [filter.name, `${filter.name}From`, `${filter.name}To`];
  if (filter.kind === 'numbers') return [`${filter.name}From`, `${filter.name}To`];
  return [filter.name];
}

export function filterNames(filters: Filter[]): string[] {
  return ['q', ...filters.flatMap(parametersOf)];
}

export function isSet(filter: Filter, values: Record<string, string[]>): boolean {
  return parametersOf(filter).some((name) => (values[name]?.length ?? 0) > 0);
}

export function cleared(filter: Filter): Record<string, string[]> {
  return Object.fromEntries(parametersOf(filter).map((name) => [name, []]));
}
