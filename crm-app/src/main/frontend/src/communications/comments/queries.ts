import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';
import type { Comment, Page } from '@/shared/api/types';
import type { PageRequest } from '@/shared/list/keyset';
import { batched } from './batched';

export const keys = {
  all: ['comments'] as const,
  one: (id: number) => ['comments', 'one', id] as const,
  count: (activity: number) => ['comments', 'count', activity] as const,
  of: (about: About) => ['comments', 'of', about.record, about.activityId ?? null] as const,
};

/** A record as `DEAL:7`, or a line of its history. */
export interface About {
  record: string;
  activityId?: number;
}

const most = 200;

const readComments = batched(most, async (ids) => {
  const { items } = await answer(api.GET('/api/v1/comments', { params: { query: { id: ids, limit: most } } }));
  return new Map(items.map((comment) => [comment.id, comment]));
});

const readCounts = batched(most, async (ids) => {
  const { items } = await answer(api.GET('/api/v1/comments/counts', { params: { query: { activity: ids } } }));
  return new Map(items.map(({ activityId, count }) => [activityId, count]));
});

/** One of many comments on screen; null when it is gone. */
export const commentQuery = (id: number) =>
  queryOptions({
    queryKey: keys.one(id),
    queryFn: async (): Promise<Comment | null> => (await readComments(id)) ?? null,
    staleTime: 60_000,
  });

/** How many comments a line of a history has. */
export const countQuery = (activity: number) =>
  queryOptions({
    queryKey: keys.count(activity),
    queryFn: async () => (await readCounts(activity)) ?? 0,
    staleTime: 60_000,
  });

export function readPage(about: About, page: PageRequest): Promise<Page<Comment>> {
  const which = about.activityId === undefined ? { record: [about.record] } : { activity: [about.activityId] };
  return answer(api.GET('/api/v1/comments', { params: { query: { ...which, ...page } } }));
}

interface Content {
  text: string;
  fileIds: number[];
}

export function readComment(id: number): Promise<Comment> {
  return answer(api.GET('/api/v1/comments/{id}', { params: { path: { id } } }));
}

export function changeComment({ id, version }: Comment, body: Content): Promise<Comment> {
  return answer(api.PATCH('/api/v1/comments/{id}', { params: { path: { id } }, body, headers: ifMatch(version) }));
}

interface NewComment extends Content {
  record: string;
  activityId: number | undefined;
  replyToId: number | undefined;
}

export function createComment(body: NewComment, headers: Record<string, string>): Promise<Comment> {
  return answer(api.POST('/api/v1/comments', { body, headers }));
}

export function removeComment({ id, version }: Comment) {
  return answer(api.DELETE('/api/v1/comments/{id}', { params: { path: { id } }, headers: ifMatch(version) }));
}

/** Takes a comment as the server has just answered it. */
export function keepComment(client: QueryClient, comment: Comment): void {
  client.setQueryData(keys.one(comment.id), comment);
  void client.invalidateQueries({ queryKey: ['comments', 'of'] });
  if (comment.activityId) void client.invalidateQueries({ queryKey: keys.count(comment.activityId) });
}
