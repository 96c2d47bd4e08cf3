import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isStale } from '@/shared/api/problem';
import { meQuery, useMe } from '@/shared/me';
import { changeMe, type MeChange } from './queries';

export function useChangeMe() {
  const me = useMe();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: MeChange) => changeMe(me.version, change),
    onSuccess: (changed) => client.setQueryData(meQuery.queryKey, changed),
    onError: (error) => isStale(error) && client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}
