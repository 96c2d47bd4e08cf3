import type { Lead } from '@/shared/api/types';
import { useCan, useMayBeAllowed, useMe } from '@/shared/me';

/** Whether one may make a deal of a lead: the deal goes to whom the lead belongs. */
export function useMayConvert(): (lead: Lead) => boolean {
  const can = useCan();
  const may = useMayBeAllowed();
  const me = useMe();
  return ({ responsible }) =>
    can('DEAL', 'CREATE') && (responsible.id === me.id || may('DEAL', 'ASSIGN', responsible.id));
}
