import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../api/client';
import type { ListState } from './listState';

/** The part of an address that a view stands for: its filters and order, in one spelling whatever the order of clicks. */
export function viewQuery({ filters, sort }: ListState): string {
  const parameters = new URLSearchParams();
  for (const name of Object.keys(filters).sort()) {
    for (const value of filters[name] ?? []) if (value !== '') parameters.append(name, value);
  }
  if (sort) parameters.set('sort', sort);
  return parameters.toString();
}

const savedViewsQuery = (panel: string) =>
  queryOptions({
    queryKey: ['me', 'saved-views', panel],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/me/saved-views', { params: { query: { panel } } }))).items.sort((one, other) =>
        one.name.localeCompare(other.name),
      ),
    staleTime: 5 * 60_000,
  });

/** A person's own views of a panel. Saving under a name that is there replaces what it stands for. */
export function useSavedViews(panel: string) {
  const client = useQueryClient();
  const query = savedViewsQuery(panel);
  const { data: views = [] } = useQuery(query);
  const onSettled = () => client.invalidateQueries({ queryKey: query.queryKey });

  const save = useMutation({
    mutationFn: ({ name, query }: { name: string; query: string }) => {
      const present = views.find((view) => view.name === name);
      return present
        ? answer(
            api.PATCH('/api/v1/me/saved-views/{id}', {
              params: { path: { id: present.id } },
              body: { query },
              headers: ifMatch(present.version),
            }),
          )
        : answer(api.POST('/api/v1/me/saved-views', { body: { panel, name, query } }));
    },
    onSettled,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: { id: number; version: number }) =>
      answer(api.DELETE('/api/v1/me/saved-views/{id}', { params: { path: { id } }, headers: ifMatch(version) })),
    onSettled,
  });
  return { views, save, remove };
}
