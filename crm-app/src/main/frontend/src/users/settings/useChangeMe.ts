import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';
import { isStale } from '@/shared/api/problem';
import { meQuery, useMe } from '@/shared/me';

type MeChange = NonNullable<Parameters<typeof patchMe>[1]>;

function patchMe(
  version: number,
  body: Partial<{
    firstName: string;
    lastName: string;
    patronymic: string | null;
    personalPhone: string | null;
    workPhone: string | null;
    photoId: number | null;
    dateOfBirth: string | null;
    language: 'uk' | 'en';
    timeZone: string;
    handle: string | null;
    signature: string | null;
  }>,
) {
  return answer(api.PATCH('/api/v1/me', { body, headers: ifMatch(version) }));
}

export function useChangeMe() {
  const me = useMe();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: MeChange) => patchMe(me.version, change),
    onSuccess: (changed) => client.setQueryData(meQuery.queryKey, changed),
    onError: (error) => isStale(error) && client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}
