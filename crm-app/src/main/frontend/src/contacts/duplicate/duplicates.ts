import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import type { Duplicate } from '@/shared/api/types';
import { type EmailRow, filled, type PhoneRow } from '../reach/rows';

export type DuplicateKind = 'CONTACT' | 'COMPANY';

/** What two records of one customer are likely to share. */
export interface Likeness {
  phones: PhoneRow[];
  emails: EmailRow[];
  egrpou: string;
}

interface Parameters {
  phone: string[];
  email: string[];
  egrpou: string | undefined;
  excludeId: number | undefined;
}

/** Asks only for what is long enough to be a phone, an address or a code, so that half-typed ones find nobody. */
export function duplicateParameters({ phones, emails, egrpou }: Likeness, excludeId?: number): Parameters {
  const code = egrpou.replace(/\D/g, '');
  return {
    phone: filled(phones)
      .map(({ value }) => value.trim())
      .filter((value) => value.replace(/\D/g, '').length >= 7),
    email: filled(emails)
      .map(({ value }) => value.trim())
      .filter((value) => /^\S+@\S+\.\S\S+$/.test(value)),
    egrpou: code.length === 8 || code.length === 10 ? code : undefined,
    excludeId,
  };
}

function duplicatesQuery(kind: DuplicateKind, parameters: Parameters) {
  const anything = parameters.phone.length > 0 || parameters.email.length > 0 || parameters.egrpou !== undefined;
  return queryOptions({
    queryKey: ['duplicates', kind, parameters],
    queryFn: async (): Promise<Duplicate[]> => {
      if (!anything) return [];
      const params = { query: parameters };
      const call =
        kind === 'CONTACT'
          ? api.GET('/api/v1/contacts/duplicates', { params })
          : api.GET('/api/v1/companies/duplicates', { params });
      return (await answer<{ items: Duplicate[] }>(call)).items;
    },
    staleTime: 10_000,
  });
}

/** Records likely to be the same as what is being typed. */
export function useDuplicates(kind: DuplicateKind, likeness: Likeness, excludeId?: number) {
  const [parameters] = useDebouncedValue(duplicateParameters(likeness, excludeId), 400);
  return useQuery({ ...duplicatesQuery(kind, parameters), placeholderData: keepPreviousData });
}

/** Looks once more right before saving. Failing to look is no reason not to save. */
export function useDuplicatesBeforeSaving(kind: DuplicateKind) {
  const client = useQueryClient();
  return (likeness: Likeness) =>
    client.fetchQuery(duplicatesQuery(kind, duplicateParameters(likeness))).catch((): Duplicate[] => []);
}
