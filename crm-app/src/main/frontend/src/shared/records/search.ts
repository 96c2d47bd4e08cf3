import { answer, api } from '../api/client';
import type { Ref } from '../api/types';
import type { RecordKind } from '../list/filters';

const found = 20;

/** The records of a kind that a person may see and whose name, phone or code holds the text; of people those with access, or everybody. */
export const searchRecords: Record<RecordKind, (q: string, everybody?: boolean) => Promise<Ref[]>> = {
  LEAD: (q) => entries('LEAD', q),
  DEAL: (q) => entries('DEAL', q),
  USER: async (q, everybody) => {
    const query = { q, ...(everybody ? {} : { active: true }), limit: found, sort: 'name' };
    return refs(await answer(api.GET('/api/v1/users', { params: { query } })));
  },
  CONTACT: async (q) =>
    refs(await answer(api.GET('/api/v1/contacts', { params: { query: { q, limit: found, sort: 'name' } } }))),
  COMPANY: async (q) =>
    refs(await answer(api.GET('/api/v1/companies', { params: { query: { q, limit: found, sort: 'name' } } }))),
  PRODUCT: async (q) => refs(await answer(api.GET('/api/v1/products', { params: { query: { q, limit: found } } }))),
};

export const readName: Record<RecordKind, (id: number) => Promise<string>> = {
  LEAD: async (id) => (await answer(api.GET('/api/v1/leads/{id}', { params: { path: { id } } }))).title,
  DEAL: async (id) => (await answer(api.GET('/api/v1/deals/{id}', { params: { path: { id } } }))).title,
  USER: async (id) => (await answer(api.GET('/api/v1/users/{id}', { params: { path: { id } } }))).name,
  CONTACT: async (id) => (await answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } }))).name,
  COMPANY: async (id) => (await answer(api.GET('/api/v1/companies/{id}', { params: { path: { id } } }))).name,
  PRODUCT: async (id) => `#${id}`,
};

async function entries(kind: 'LEAD' | 'DEAL', q: string): Promise<Ref[]> {
  const query = { kind: [kind], q, limit: found };
  const { items } = await answer(api.GET('/api/v1/funnel-entries', { params: { query } }));
  return items.map(({ id, number, title }) => ({ id, name: title === `#${number}` ? title : `#${number} ${title}` }));
}

function refs(page: { items: Ref[] }): Ref[] {
  return page.items.map(({ id, name }) => ({ id, name }));
}
