import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';
import type {
  Company,
  CompanyItem,
  CompanyRequest,
  Contact,
  ContactItem,
  ContactRequest,
  Duplicate,
  Entry,
  Page,
} from '@/shared/api/types';
import { phoneText } from '@/shared/formats/formats';
import type { ListCalls } from '@/shared/list/useRecordList';
import { type RecordCalls, recordKeys, type Versioned } from '@/shared/records/calls';
import { found, foundAtOnce } from '@/shared/records/found';
import type { RecordLookup } from '@/shared/records/kinds';

const at = (id: number) => ({ params: { path: { id } } });
const from = ({ id, version }: Versioned) => ({ ...at(id), headers: ifMatch(version) });

const common = [
  'q',
  'responsible',
  'tag',
  'created',
  'createdFrom',
  'createdTo',
  'phone',
  'email',
  'egrpou',
  'deleted',
];

export const contacts: RecordCalls<Contact, Partial<ContactRequest>> = {
  type: 'CONTACT',
  read: (id) => answer(api.GET('/api/v1/contacts/{id}', at(id))),
  change: (contact, body) => answer(api.PATCH('/api/v1/contacts/{id}', { ...from(contact), body })),
  bin: {
    remove: (contact) => answer(api.DELETE('/api/v1/contacts/{id}', from(contact))),
    restore: (contact) => answer(api.POST('/api/v1/contacts/{id}/restore', from(contact))),
  },
  history: (id, query) => answer(api.GET('/api/v1/contacts/{id}/timeline', { params: { path: { id }, query } })),
  around: [recordKeys('COMPANY').all],
};

export const contactList: ListCalls<ContactItem> = {
  id: 'contacts',
  key: recordKeys('CONTACT').lists,
  read: (query, page) => answer(api.GET('/api/v1/contacts', { params: { query: { ...query, ...page } } })),
  names: [...common, 'jobTitle', 'company', 'receivesNews'],
  sort: '-createdAt',
};

export const contactLookup: RecordLookup = {
  search: async (q) => {
    const { items } = await contactList.read({ q }, { limit: foundAtOnce, sort: 'name' });
    return items.map((contact) => found(contact, first(contact.phones), contact.companies[0]?.name));
  },
  name: async (id) => (await contacts.read(id)).name,
};

export function createContact(body: ContactRequest, headers: Record<string, string>): Promise<Contact> {
  return answer(api.POST('/api/v1/contacts', { body, headers }));
}

export const companies: RecordCalls<Company, Partial<CompanyRequest>> = {
  type: 'COMPANY',
  read: (id) => answer(api.GET('/api/v1/companies/{id}', at(id))),
  change: (company, body) => answer(api.PATCH('/api/v1/companies/{id}', { ...from(company), body })),
  bin: {
    remove: (company) => answer(api.DELETE('/api/v1/companies/{id}', from(company))),
    restore: (company) => answer(api.POST('/api/v1/companies/{id}/restore', from(company))),
  },
  history: (id, query) => answer(api.GET('/api/v1/companies/{id}/timeline', { params: { path: { id }, query } })),
  around: [recordKeys('CONTACT').all],
};

export const companyList: ListCalls<CompanyItem> = {
  id: 'companies',
  key: recordKeys('COMPANY').lists,
  read: (query, page) => answer(api.GET('/api/v1/companies', { params: { query: { ...query, ...page } } })),
  names: common,
  sort: '-createdAt',
};

export const companyLookup: RecordLookup = {
  search: async (q) => {
    const { items } = await companyList.read({ q }, { limit: foundAtOnce, sort: 'name' });
    return items.map((company) => found(company, company.egrpou, first(company.phones)));
  },
  name: async (id) => (await companies.read(id)).name,
};

export function createCompany(body: CompanyRequest, headers: Record<string, string>): Promise<Company> {
  return answer(api.POST('/api/v1/companies', { body, headers }));
}

function first(phones: { number: string }[]): string | undefined {
  return phones[0] && phoneText(phones[0].number);
}

export type DuplicateKind = 'CONTACT' | 'COMPANY';

export interface DuplicateParameters {
  phone: string[];
  email: string[];
  egrpou: string | undefined;
  excludeId: number | undefined;
}

/** Records that share a phone, an address or a code; without any, nobody is asked. */
export function duplicatesQuery(kind: DuplicateKind, query: DuplicateParameters) {
  const anything = query.phone.length > 0 || query.email.length > 0 || query.egrpou !== undefined;
  return queryOptions({
    queryKey: ['duplicates', kind, query],
    queryFn: async (): Promise<Duplicate[]> => {
      if (!anything) return [];
      const call =
        kind === 'CONTACT'
          ? api.GET('/api/v1/contacts/duplicates', { params: { query } })
          : api.GET('/api/v1/companies/duplicates', { params: { query } });
      return (await answer<{ items: Duplicate[] }>(call)).items;
    },
    staleTime: 10_000,
  });
}

export type Customer = { contact: number } | { company: number };

const filtered = (customer: Customer) =>
  'contact' in customer ? { contact: [customer.contact] } : { company: [customer.company] };

/** What is being worked on for a customer right now. */
export const openEntriesQuery = (customer: Customer, limit: number) =>
  queryOptions({
    queryKey: ['funnel-entries', 'open', customer],
    queryFn: () => {
      const query = { ...filtered(customer), stageKind: ['OPEN' as const], limit, sort: '-createdAt' };
      return answer(api.GET('/api/v1/funnel-entries', { params: { query } }));
    },
  });

/** What a customer has ordered, the newest first. */
export const ordersQuery = (customer: Customer) =>
  queryOptions({
    queryKey: ['funnel-entries', 'orders', customer],
    queryFn: (): Promise<Page<Entry>> => {
      const page = { limit: 200, count: true };
      return 'contact' in customer
        ? answer(api.GET('/api/v1/contacts/{id}/orders', { params: { path: { id: customer.contact }, query: page } }))
        : answer(
            api.GET('/api/v1/funnel-entries', {
              params: { query: { ...filtered(customer), kind: ['DEAL'], sort: '-createdAt', ...page } },
            }),
          );
    },
  });
