import { answer, api } from '@/shared/api/client';
import { found, foundAtOnce } from '@/shared/records/found';
import type { RecordLookup } from '@/shared/records/kinds';

export const people: RecordLookup = {
  search: async (q, everybody) => {
    const query = { q, ...(everybody ? {} : { active: true }), limit: foundAtOnce, sort: 'name' };
    const { items } = await answer(api.GET('/api/v1/users', { params: { query } }));
    return items.map((person) => found(person));
  },
  name: async (id) => (await answer(api.GET('/api/v1/users/{id}', { params: { path: { id } } }))).name,
};
