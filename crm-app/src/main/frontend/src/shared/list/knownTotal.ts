import { hashKey, type QueryKey } from '@tanstack/react-query';
import type { Page } from '../api/types';

type Total = Pick<Page<unknown>, 'count' | 'countAtLeast'>;

/** How long a total is taken for true when only the order changes. */
const fresh = 60_000;

/**
 * The total of a list, which is the same in every order: it is counted once for what the list is narrowed by. Reading the same list anew
 * counts anew, since that is done when something has changed.
 */
export class KnownTotal {
  private known: { filters: string; list: string; at: number; total: Total } | undefined;

  async with<T>(key: QueryKey, read: (count: { count?: boolean }) => Promise<Page<T>>): Promise<Page<T>> {
    const list = hashKey(key);
    const filters = hashKey(key.map(withoutOrder));
    const known = this.known;
    if (known && known.filters === filters && known.list !== list && Date.now() - known.at < fresh) {
      return { ...(await read({})), ...known.total };
    }
    const page = await read({ count: true });
    this.known = { filters, list, at: Date.now(), total: totalOf(page) };
    return page;
  }
}

function withoutOrder(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const { sort: _, ...filters } = part as Record<string, unknown>;
  return filters;
}

function totalOf({ count, countAtLeast }: Total): Total {
  return { ...(count === undefined ? {} : { count }), ...(countAtLeast === undefined ? {} : { countAtLeast }) };
}
