import { answer, api, ifMatch } from '@/shared/api/client';
import type { Contact, ContactRequest } from '@/shared/api/types';
import { contactQuery } from '../queries';
import { useChange } from '../record/useChange';

export function useContactChange(id: number) {
  return useChange<Contact, Partial<ContactRequest>>(contactQuery(id).queryKey, (record, version, change) =>
    answer(
      api.PATCH('/api/v1/contacts/{id}', { params: { path: { id: record } }, body: change, headers: ifMatch(version) }),
    ),
  );
}
