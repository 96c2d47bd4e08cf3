import { ApiError } from '@/shared/api/problem';

export interface Versioned {
  id: number;
  version: number;
}

/** What a member of a request is called in the answer. */
const answered: Record<string, string> = {
  companyIds: 'companies',
  responsibleId: 'responsible',
  mainContactId: 'mainContact',
};

/** The record as it is by now, from a refusal that says the change was made from an older version. */
export function currentOf<R extends Versioned>(error: unknown): R | undefined {
  if (!(error instanceof ApiError) || error.status !== 412) return undefined;
  const { current } = error.problem;
  return current && 'version' in current ? (current as unknown as R) : undefined;
}

/** The members that both the person and somebody else changed; changes beside each other do no harm. */
export function contested<R extends Versioned>(seen: R, current: R, change: object): string[] {
  return Object.keys(change)
    .map((member) => answered[member] ?? member)
    .filter((member) => JSON.stringify(seen[member as keyof R]) !== JSON.stringify(current[member as keyof R]));
}
