import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';
import type { Ref } from '@/shared/api/types';
import { contactQuery } from '../queries';

/** Whom a company employs is kept with the people: this changes their companies. */
export function usePeopleOfCompany(companyId: number) {
  const client = useQueryClient();

  const change = async (contactId: number, companiesOf: (ids: number[]) => number[]) => {
    const contact = await client.fetchQuery({ ...contactQuery(contactId), staleTime: 0 });
    const changed = await answer(
      api.PATCH('/api/v1/contacts/{id}', {
        params: { path: { id: contactId } },
        body: { companyIds: companiesOf(contact.companies.map(({ id }) => id)) },
        headers: ifMatch(contact.version),
      }),
    );
    client.setQueryData(contactQuery(contactId).queryKey, changed);
    void client.invalidateQueries({ queryKey: ['contacts', 'list'] });
    await client.invalidateQueries({ queryKey: ['companies'] });
  };

  return {
    add: (person: Ref) => change(person.id, (ids) => [...new Set([...ids, companyId])]),
    remove: (person: Ref) => change(person.id, (ids) => ids.filter((id) => id !== companyId)),
  };
}
