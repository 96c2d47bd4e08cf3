import type { Action, Permission, RecordType } from './api/types';

/**
 * Whether one may do a thing to a record of this person's, as far as a list tells: whether a colleague is in one's groups only the server
 * knows, so what may be allowed is offered. A card says itself what is allowed with it.
 */
export function mayBeAllowed(
  permissions: readonly Permission[],
  me: number,
  recordType: RecordType,
  action: Action,
  responsible: number | undefined,
): boolean {
  const scope = permissions.find((one) => one.recordType === recordType && one.action === action)?.scope ?? 'NONE';
  return scope === 'OWN' ? responsible === me : scope !== 'NONE';
}
