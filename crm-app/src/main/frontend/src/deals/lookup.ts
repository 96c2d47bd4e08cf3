import { answer, api } from '@/shared/api/client';
import { found, foundAtOnce } from '@/shared/records/found';
import type { FoundRecord, RecordLookup } from '@/shared/records/kinds';

export const leads: RecordLookup = {
  search: (q) => entries('LEAD', q),
  name: async (id) => (await answer(api.GET('/api/v1/leads/{id}', { params: { path: { id } } }))).title,
};

export const deals: RecordLookup = {
  search: (q) => entries('DEAL', q),
  name: async (id) => (await answer(api.GET('/api/v1/deals/{id}', { params: { path: { id } } }))).title,
};

export const products: RecordLookup = {
  search: async (q) => {
    const query = { q, limit: foundAtOnce };
    const { items } = await answer(api.GET('/api/v1/products', { params: { query } }));
    return items.map((product) => found(product, product.article, product.package));
  },
  name: async (id) => `#${id}`,
};

async function entries(kind: 'LEAD' | 'DEAL', q: string): Promise<FoundRecord[]> {
  const query = { kind: [kind], q, limit: foundAtOnce };
  const { items } = await answer(api.GET('/api/v1/funnel-entries', { params: { query } }));
  return items.map(({ id, number, title, contact, stage }) =>
    found({ id, name: title === `#${number}` ? title : `#${number} ${title}` }, contact?.name, stage.name),
  );
}
