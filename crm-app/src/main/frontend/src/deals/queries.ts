import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';
import type {
  BulkOutcome,
  ContactRequest,
  ConvertRequest,
  Deal,
  DealPatch,
  Duplicate,
  Entry,
  Lead,
  LeadPatch,
  LeadRequest,
  OrderLineRequest,
  PriceList,
  PriceListRequest,
  Product,
} from '@/shared/api/types';
import type { PageRequest } from '@/shared/list/keyset';
import type { ListCalls, ListQuery } from '@/shared/list/useRecordList';
import { type RecordCalls, recordKeys, recordQuery } from '@/shared/records/calls';
import { found, foundAtOnce } from '@/shared/records/found';
import type { FoundRecord, RecordLookup } from '@/shared/records/kinds';
import type { RecordControl } from '@/shared/records/useRecord';

export const entryKinds = ['LEAD', 'DEAL'] as const;
export type EntryKind = Entry['kind'];
export type EntryCard = Lead | Deal;
export type EntryChange = LeadPatch & DealPatch;
export type EntryControl<T extends EntryCard = EntryCard> = RecordControl<T, EntryChange>;

/** Boards and lists show leads and deals together. */
export const keys = {
  all: ['deals'] as const,
  board: (funnelId: number, query: ListQuery) => ['deals', 'board', funnelId, query] as const,
  lists: ['deals', 'list'] as const,
};

export const leads = callsOf<Lead>('LEAD');
export const deals = callsOf<Deal>('DEAL');

function callsOf<T extends EntryCard>(kind: EntryKind): RecordCalls<T, EntryChange> {
  return {
    type: kind,
    read: (id) => readCard(kind, id) as Promise<T>,
    change: (record, change) => patchEntry({ kind, ...record }, change) as Promise<T>,
    bin: {
      remove: (record) => deleteEntry({ kind, ...record }),
      restore: (record) => restoreEntry({ kind, ...record }),
    },
    history: (id, page) => readTimeline(kind, id, page),
    around: [keys.all, ['funnel-entries']],
  };
}

export function callsFor({ kind }: Pick<Entry, 'kind'>): RecordCalls<EntryCard, EntryChange> {
  return (kind === 'LEAD' ? leads : deals) as RecordCalls<EntryCard, EntryChange>;
}

export const funnelsQuery = queryOptions({
  queryKey: ['funnels'],
  queryFn: async () => (await answer(api.GET('/api/v1/funnels'))).items,
  staleTime: 5 * 60_000,
});

/** The company's own currency, of sums that name none. */
export function useOwnCurrency(): string {
  const { data } = useQuery(funnelsQuery);
  return data?.[0]?.currency ?? 'UAH';
}

export const cardQuery = (kind: EntryKind, id: number) => recordQuery(callsFor({ kind }), id);

/** The stages that a record went through. */
export const historyQuery = (kind: EntryKind, id: number) =>
  queryOptions({
    queryKey: [...recordKeys(kind).card(id), 'stages'],
    queryFn: async () => {
      const params = { path: { id } };
      const history =
        kind === 'LEAD'
          ? await answer(api.GET('/api/v1/leads/{id}/stage-history', { params }))
          : await answer(api.GET('/api/v1/deals/{id}/stage-history', { params }));
      return history.items;
    },
  });

export function isDeal(card: EntryCard): card is Deal {
  return card.kind === 'DEAL';
}

export function cardPath({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `/${kind === 'LEAD' ? 'leads' : 'deals'}/${id}`;
}

/** How people call an entry: by its title, and by its number when it has none. */
export function entryName({ title, number }: Pick<Entry, 'title' | 'number'>): string {
  return title || `#${number}`;
}

export function readCard(kind: EntryKind, id: number): Promise<EntryCard> {
  const params = { path: { id } };
  return kind === 'LEAD'
    ? answer<EntryCard>(api.GET('/api/v1/leads/{id}', { params }))
    : answer<EntryCard>(api.GET('/api/v1/deals/{id}', { params }));
}

export function readEntries(query: ListQuery, page: PageRequest) {
  return answer(api.GET('/api/v1/funnel-entries', { params: { query: { ...query, ...page } } }));
}

function readTimeline(kind: EntryKind, id: number, page: PageRequest) {
  const params = { path: { id }, query: page };
  return kind === 'LEAD'
    ? answer(api.GET('/api/v1/leads/{id}/timeline', { params }))
    : answer(api.GET('/api/v1/deals/{id}/timeline', { params }));
}

export function createEntry(kind: EntryKind, body: LeadRequest, headers: Record<string, string>): Promise<EntryCard> {
  return kind === 'LEAD'
    ? answer<EntryCard>(api.POST('/api/v1/leads', { body, headers }))
    : answer<EntryCard>(api.POST('/api/v1/deals', { body, headers }));
}

type Versioned = Pick<Entry, 'kind' | 'id' | 'version'>;

export function patchEntry({ kind, id, version }: Versioned, body: EntryChange): Promise<EntryCard> {
  const request = { params: { path: { id } }, headers: ifMatch(version), body };
  return kind === 'LEAD'
    ? answer<EntryCard>(api.PATCH('/api/v1/leads/{id}', request))
    : answer<EntryCard>(api.PATCH('/api/v1/deals/{id}', request));
}

/** `reason` is needed for a stage that means failure. */
export function moveEntry({ kind, id, version }: Versioned, stageId: number, reason?: string): Promise<EntryCard> {
  const request = {
    params: { path: { id } },
    headers: ifMatch(version),
    body: { stageId, ...(reason === undefined ? {} : { reason }) },
  };
  return kind === 'LEAD'
    ? answer<EntryCard>(api.POST('/api/v1/leads/{id}/move', request))
    : answer<EntryCard>(api.POST('/api/v1/deals/{id}/move', request));
}

export function loseEntry({ kind, id, version }: Versioned, reason: string): Promise<EntryCard> {
  const request = { params: { path: { id } }, headers: ifMatch(version), body: { reason } };
  return kind === 'LEAD'
    ? answer<EntryCard>(api.POST('/api/v1/leads/{id}/lose', request))
    : answer<EntryCard>(api.POST('/api/v1/deals/{id}/lose', request));
}

function deleteEntry({ kind, id, version }: Versioned) {
  const request = { params: { path: { id } }, headers: ifMatch(version) };
  return kind === 'LEAD'
    ? answer(api.DELETE('/api/v1/leads/{id}', request))
    : answer(api.DELETE('/api/v1/deals/{id}', request));
}

function restoreEntry({ kind, id, version }: Versioned): Promise<EntryCard> {
  const request = { params: { path: { id } }, headers: ifMatch(version) };
  return kind === 'LEAD'
    ? answer<EntryCard>(api.POST('/api/v1/leads/{id}/restore', request))
    : answer<EntryCard>(api.POST('/api/v1/deals/{id}/restore', request));
}

const assignedAtOnce = 200;

/** Gives records to a person; each is asked for its own rights, so some may be refused while others pass. */
export async function assignEntries(
  ids: number[],
  responsibleId: number,
): Promise<Pick<BulkOutcome, 'changed' | 'refused'>> {
  const outcome: Pick<BulkOutcome, 'changed' | 'refused'> = { changed: [], refused: [] };
  for (let at = 0; at < ids.length; at += assignedAtOnce) {
    const body = { ids: ids.slice(at, at + assignedAtOnce), action: 'ASSIGN' as const, change: { responsibleId } };
    const { changed, refused } = await answer(api.POST('/api/v1/funnel-entries/bulk', { body }));
    outcome.changed.push(...changed);
    outcome.refused.push(...refused);
  }
  return outcome;
}

export function convertLead({ id, version }: Versioned, body: ConvertRequest) {
  return answer(api.POST('/api/v1/leads/{id}/convert', { params: { path: { id } }, headers: ifMatch(version), body }));
}

export function replaceLines({ id, version }: Versioned, lines: OrderLineRequest[]) {
  return answer(
    api.PUT('/api/v1/deals/{id}/lines', { params: { path: { id } }, headers: ifMatch(version), body: { lines } }),
  );
}

export function readBoard(funnelId: number, query: ListQuery) {
  return answer(api.GET('/api/v1/funnels/{id}/board', { params: { path: { id: funnelId }, query } }));
}

async function findEntries(kind: EntryKind, q: string): Promise<FoundRecord[]> {
  const { items } = await readEntries({ kind: [kind], q }, { limit: foundAtOnce });
  return items.map(({ id, number, title, contact, stage }) =>
    found({ id, name: title === `#${number}` ? title : `#${number} ${title}` }, contact?.name, stage.name),
  );
}

export const leadLookup: RecordLookup = {
  search: (q) => findEntries('LEAD', q),
  name: async (id) => (await readCard('LEAD', id)).title,
};

export const dealLookup: RecordLookup = {
  search: (q) => findEntries('DEAL', q),
  name: async (id) => (await readCard('DEAL', id)).title,
};

export const productLookup: RecordLookup = {
  search: async (q) =>
    (await findProducts(q, foundAtOnce)).map((product) => found(product, product.article, product.package)),
  name: async (id) => `#${id}`,
};

export async function findProducts(q: string, limit: number): Promise<Product[]> {
  return (await answer(api.GET('/api/v1/products', { params: { query: { q, limit } } }))).items;
}

const versioned = ({ id, version }: Pick<PriceList, 'id' | 'version'>) => ({
  params: { path: { id } },
  headers: ifMatch(version),
});

export const priceLists: RecordCalls<PriceList, Partial<PriceListRequest>> = {
  type: 'PRICE_LIST',
  read: (id) => answer(api.GET('/api/v1/price-lists/{id}', { params: { path: { id } } })),
  change: (list, body) => answer(api.PATCH('/api/v1/price-lists/{id}', { ...versioned(list), body })),
  bin: {
    remove: (list) => answer(api.DELETE('/api/v1/price-lists/{id}', versioned(list))),
    restore: (list) => answer(api.POST('/api/v1/price-lists/{id}/restore', versioned(list))),
  },
  history: (id, page) =>
    answer(api.GET('/api/v1/activity', { params: { query: { record: [`PRICE_LIST:${id}`], ...page } } })),
};

export const priceListList: ListCalls<PriceList> = {
  id: 'price-lists',
  key: recordKeys('PRICE_LIST').lists,
  read: (query, page) => answer(api.GET('/api/v1/price-lists', { params: { query: { ...query, ...page } } })),
  names: ['q', 'created', 'createdFrom', 'createdTo', 'deleted'],
  sort: '-createdAt',
};

export const priceListLookup: RecordLookup = {
  search: async (q) =>
    (await priceListList.read({ q }, { limit: foundAtOnce, sort: 'name' })).items.map((list) => found(list)),
  name: async (id) => (await priceLists.read(id)).name,
};

export function createPriceList(body: PriceListRequest, headers: Record<string, string>): Promise<PriceList> {
  return answer(api.POST('/api/v1/price-lists', { body, headers }));
}

const validPages = 10;

/** Those that hold on a day, by their names; past ones are read over. */
export const validOnQuery = (day: string) =>
  queryOptions({
    queryKey: [...recordKeys('PRICE_LIST').lists, 'valid', day],
    queryFn: async () => {
      const valid: PriceList[] = [];
      let cursor: string | null | undefined;
      for (let read = 0; read < validPages && cursor !== null; read += 1) {
        const page = await priceListList.read({}, { limit: 200, sort: 'name', ...(cursor ? { cursor } : {}) });
        valid.push(...page.items.filter(({ validFrom, validUntil }) => holds(day, validFrom, validUntil)));
        cursor = page.next ?? null;
      }
      return valid;
    },
  });

function holds(day: string, from: string | null, until: string | null): boolean {
  return (!from || from <= day) && (!until || day <= until);
}

/** The phones and addresses of a customer; whoever may read the entry may read them. */
export const customerQuery = (type: 'CONTACT' | 'COMPANY', id: number) =>
  queryOptions({
    queryKey: [type, 'reach', id],
    queryFn: async () => {
      const params = { path: { id } };
      const { phones, emails } =
        type === 'CONTACT'
          ? await answer(api.GET('/api/v1/contacts/{id}', { params }))
          : await answer(api.GET('/api/v1/companies/{id}', { params }));
      return { phones, emails };
    },
    retry: false,
  });

export function createContact(body: ContactRequest, headers: Record<string, string>) {
  return answer(api.POST('/api/v1/contacts', { body, headers }));
}

/** Who has the same phone or e-mail already; what is not typed wholly yet is not asked for. */
export const duplicatesQuery = (phone: string | undefined, email: string | undefined) =>
  queryOptions({
    queryKey: ['duplicates', 'CONTACT', phone, email],
    queryFn: async (): Promise<Duplicate[]> => {
      const query = { ...(phone ? { phone: [phone] } : {}), ...(email ? { email: [email] } : {}) };
      return (await answer(api.GET('/api/v1/contacts/duplicates', { params: { query } }))).items;
    },
    retry: false,
  });
