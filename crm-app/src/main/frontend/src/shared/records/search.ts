import { answer, api } from '../api/client';
import type { Ref } from '../api/types';
import type { RecordKind } from '../list/filters';

const found = 20;

/** The records of a kind that a person may see and whose name, phone or code holds the text. */
export const searchRecords: Record<RecordKind, (q: string) => Promise<Ref[]>> = {
  USER: async (q) =>
    refs(
      await answer(api.GET('/api/v1/users', { params: { query: { q, active: true, limit: found, sort: 'name' } } })),
    ),
  CONTACT: async (q) =>
    refs(await answer(api.GET('/api/v1/contacts', { params: { query: { q, limit: found, sort: 'name' } } }))),
  COMPANY: async (q) =>
    refs(await answer(api.GET('/api/v1/companies', { params: { query: { q, limit: found, sort: 'name' } } }))),
  PRODUCT: async (q) => refs(await answer(api.GET('/api/v1/products', { params: { query: { q, limit: found } } }))),
};

export const readName: Record<RecordKind, (id: number) => Promise<string>> = {
  USER: async (id) => (await answer(api.GET('/api/v1/users/{id}', { params: { path: { id } } }))).name,
  CONTACT: async (id) => (await answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } }))).name,
  COMPANY: async (id) => (await answer(api.GET('/api/v1/companies/{id}', { params: { path: { id } } }))).name,
  PRODUCT: async (id) => `#${id}`,
};

function refs(page: { items: Ref[] }): Ref[] {
  return page.items.map(({ id, name }) => ({ id, name }));
}
