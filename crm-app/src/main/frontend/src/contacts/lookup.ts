import { answer, api } from '@/shared/api/client';
import { phoneText } from '@/shared/formats/formats';
import { found, foundAtOnce } from '@/shared/records/found';
import type { RecordLookup } from '@/shared/records/kinds';

export const contacts: RecordLookup = {
  search: async (q) => {
    const query = { q, limit: foundAtOnce, sort: 'name' };
    const { items } = await answer(api.GET('/api/v1/contacts', { params: { query } }));
    return items.map((contact) => found(contact, first(contact.phones), contact.companies[0]?.name));
  },
  name: async (id) => (await answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } }))).name,
};

export const companies: RecordLookup = {
  search: async (q) => {
    const query = { q, limit: foundAtOnce, sort: 'name' };
    const { items } = await answer(api.GET('/api/v1/companies', { params: { query } }));
    return items.map((company) => found(company, company.egrpou, first(company.phones)));
  },
  name: async (id) => (await answer(api.GET('/api/v1/companies/{id}', { params: { path: { id } } }))).name,
};

function first(phones: { number: string }[]): string | undefined {
  return phones[0] && phoneText(phones[0].number);
}
