import type { RecordType, Ref } from '../api/types';

/** A record that was found; the detail tells it from others of its name. */
export interface FoundRecord extends Ref {
  detail?: string;
}

/** How records of a kind are looked up. */
export interface RecordLookup {
  /** Those that a person may see and whose name, phone or code holds the text; of people those with access, or everybody. */
  search: (q: string, everybody?: boolean) => Promise<FoundRecord[]>;
  name: (id: number) => Promise<string>;
}

/** What a kind of records is to the rest of the client; the server's RecordKind says the same of ownership and pages. */
export interface RecordKind {
  type: RecordType;
  /** Whether somebody is responsible for each, they are the company's, or each is its maker's alone. */
  ownership: 'owned' | 'shared' | 'personal';
  /** Where one is seen; absent for records that have no such place. */
  path?: (id: number) => string;
  /** Where all are listed. */
  list?: string;
  /** To work on them is what people are paid for: rights on one can be explained. */
  work?: true;
  /** Spreadsheets bring them. */
  imported?: true;
  /** Loaded when somebody looks for one. */
  lookup?: () => Promise<RecordLookup>;
}

const kinds: RecordKind[] = [];

/** Once, before anything is shown: what all features declare. */
export function declareKinds(declared: RecordKind[]): void {
  kinds.splice(0, kinds.length, ...declared);
}

export function recordKinds(): readonly RecordKind[] {
  return kinds;
}

export function kindOf(type: string): RecordKind | undefined {
  return kinds.find((kind) => kind.type === type);
}

/** Where a record is seen; nothing for records that have no such place. */
export function recordPath(record: { type: string; id: number }): string | undefined {
  return kindOf(record.type)?.path?.(record.id);
}

export async function lookupOf(type: RecordType): Promise<RecordLookup> {
  const lookup = kindOf(type)?.lookup;
  if (!lookup) throw new Error(`nobody says how to look up ${type}`);
  return lookup();
}
