import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Duplicate } from '@/shared/api/types';
import { type DuplicateKind, type DuplicateParameters, duplicatesQuery } from '../queries';
import { type EmailRow, filled, type PhoneRow } from '../reach/rows';

/** What two records of one customer are likely to share. */
export interface Likeness {
  phones: PhoneRow[];
  emails: EmailRow[];
  egrpou: string;
}

/** Asks only for what is long enough to be a phone, an address or a code, so that half-typed ones find nobody. */
export function duplicateParameters({ phones, emails, egrpou }: Likeness, excludeId?: number): DuplicateParameters {
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
