import { ApiError, isStale } from '../api/problem';
import type { Versioned } from './calls';

/** What came of a change: the record as it is now, and what others had changed since it was read. */
export interface Outcome<R> {
  record: R;
  meanwhile: string[];
  by?: string | undefined;
  /** Present when it was not saved: both had changed the same. */
  refusal?: { error: unknown; contested: string[] };
}

/** Whatever is not a property that people know. */
const bookkeeping = new Set(['version', 'updatedAt', 'allowed']);
const attempts = 3;

/**
 * Sends a change that was made from a record as it was seen. When others changed other properties meanwhile, it is sent once more from the
 * present version, as no harm is done; when they changed the same, it is not.
 *
 * @param touched the members that the change is about, as a request or a record names them
 */
export async function sendChange<R extends Versioned>(
  seen: R,
  touched: readonly string[],
  send: (present: R) => Promise<R>,
  read: () => Promise<R>,
): Promise<Outcome<R>> {
  let present = seen;
  let by: string | undefined;
  for (let left = attempts; ; left -= 1) {
    try {
      const record = await send(present);
      return { record, meanwhile: changedFields(seen, present), by };
    } catch (error) {
      if (!isStale(error)) throw error;
      by = changedByOf(error) ?? by;
      present = presentState<R>(error) ?? (await read());
      const meanwhile = changedFields(seen, present);
      const contested = touched.map((member) => shownAs(member, seen)).filter((field) => meanwhile.includes(field));
      if (contested.length > 0 || left === 1) return { record: present, meanwhile, by, refusal: { error, contested } };
    }
  }
}

/** The record as it is by now, which comes with the refusal of a change made from an older version. */
export function presentState<R extends Versioned>(refusal: unknown): R | undefined {
  if (!isStale(refusal) || !(refusal instanceof ApiError)) return undefined;
  const { current } = refusal.problem;
  return current && 'version' in current ? (current as unknown as R) : undefined;
}

function changedByOf(refusal: unknown): string | undefined {
  return refusal instanceof ApiError ? refusal.changedBy : undefined;
}

export function changedFields<R extends object>(before: R, after: R): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !bookkeeping.has(name) && text(before, name) !== text(after, name));
}

function text(record: object, name: string): string {
  return JSON.stringify((record as Record<string, unknown>)[name] ?? null);
}

/** What a member of a request is called where it is shown: `responsibleId` is the `responsible`, `companyIds` the `companies`. */
export function shownAs(member: string, shown: object): string {
  const [, base, many] = /^(.+?)Id(s?)$/.exec(member) ?? [];
  if (member in shown || !base) return member;
  if (!many) return base;
  return base.endsWith('y') ? `${base.slice(0, -1)}ies` : `${base}s`;
}
