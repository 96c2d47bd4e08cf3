import { answer, api } from '../api/client';
import type { Ref } from '../api/types';
import { phoneText } from '../formats/formats';
import type { RecordKind } from '../list/filters';

const found = 20;

/** A record that was found; the detail tells it from others of its name. */
export interface FoundRecord extends Ref {
  detail?: string;
}

type Search = (q: string, everybody?: boolean) => Promise<FoundRecord[]>;

/** The records of a kind that a person may see and whose name, phone or code holds the text; of people those with access, or everybody. */
export const searchRecords: Record<RecordKind, Search> = {
  LEAD: (q) => entries('LEAD', q),
  DEAL: (q) => entries('DEAL', q),
  USER: async (q, everybody) => {
    const query = { q, ...(everybody ? {} : { active: true }), limit: found, sort: 'name' };
    return refs(await answer(api.GET('/api/v1/users', { params: { query } })));
  },
  CONTACT: async (q) => {
    const query = { q, limit: found, sort: 'name' };
    const { items } = await answer(api.GET('/api/v1/contacts', { params: { query } }));
    return items.map(({ id, name, phones, companies }) => ({
      id,
      name,
      ...detailed(phones[0] && phoneText(phones[0].number), companies[0]?.name),
    }));
  },
  COMPANY: async (q) => {
    const query = { q, limit: found, sort: 'name' };
    const { items } = await answer(api.GET('/api/v1/companies', { params: { query } }));
    return items.map(({ id, name, egrpou, phones }) => ({
      id,
      name,
      ...detailed(egrpou, phones[0] && phoneText(phones[0].number)),
    }));
  },
  PRODUCT: async (q) => {
    const { items } = await answer(api.GET('/api/v1/products', { params: { query: { q, limit: found } } }));
    return items.map(({ id, name, article, package: pack }) => ({ id, name, ...detailed(article, pack) }));
  },
};

export const readName: Record<RecordKind, (id: number) => Promise<string>> = {
  LEAD: async (id) => (await answer(api.GET('/api/v1/leads/{id}', { params: { path: { id } } }))).title,
  DEAL: async (id) => (await answer(api.GET('/api/v1/deals/{id}', { params: { path: { id } } }))).title,
  USER: async (id) => (await answer(api.GET('/api/v1/users/{id}', { params: { path: { id } } }))).name,
  CONTACT: async (id) => (await answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } }))).name,
  COMPANY: async (id) => (await answer(api.GET('/api/v1/companies/{id}', { params: { path: { id } } }))).name,
  PRODUCT: async (id) => `#${id}`,
};

async function entries(kind: 'LEAD' | 'DEAL', q: string): Promise<FoundRecord[]> {
  const query = { kind: [kind], q, limit: found };
  const { items } = await answer(api.GET('/api/v1/funnel-entries', { params: { query } }));
  return items.map(({ id, number, title, contact, stage }) => ({
    id,
    name: title === `#${number}` ? title : `#${number} ${title}`,
    ...detailed(contact?.name, stage.name),
  }));
}

function detailed(...parts: (string | null | undefined)[]): { detail?: string } {
  const detail = parts.filter(Boolean).join(' · ');
  return detail ? { detail } : {};
}

function refs(page: { items: Ref[] }): Ref[] {
  return page.items.map(({ id, name }) => ({ id, name }));
}
