import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { valueText } from '@/shared/activity/labels';
import { ApiError } from '@/shared/api/problem';
import { useFormats } from '@/shared/formats/FormatsProvider';
import type { Formats } from '@/shared/formats/formats';
import { contested, currentOf, type Versioned } from './conflict';

type Send<R, C> = (id: number, version: number, change: C) => Promise<R>;

/**
 * Saves a change of a record. When somebody else changed other properties meanwhile, it is saved over theirs;
 * when they changed the same one, the person is told what it is now and decides by saving again.
 */
export function useChange<R extends Versioned, C extends object>(queryKey: QueryKey, send: Send<R, C>) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const formats = useFormats();

  const keep = (record: R) => {
    client.setQueryData(queryKey, record);
    void client.invalidateQueries({ queryKey: [...queryKey, 'timeline'] });
    void client.invalidateQueries({ queryKey: [queryKey[0], 'list'] });
  };

  return async (change: C) => {
    const seen = client.getQueryData<R>(queryKey);
    if (!seen) return;
    try {
      keep(await send(seen.id, seen.version, change));
    } catch (error) {
      const current = currentOf<R>(error);
      if (!current) throw error;
      client.setQueryData(queryKey, current);
      const members = contested(seen, current, change);
      if (members.length > 0) {
        const who = (error instanceof ApiError && error.changedBy) || t('contacts.conflictNobody');
        throw conflict(current, members, who, t, formats);
      }
      keep(await send(current.id, current.version, change));
    }
  };
}

function conflict<R extends Versioned>(
  current: R,
  members: string[],
  who: string,
  t: TFunction,
  formats: Formats,
): ApiError {
  const errors = members.map((member) => ({
    field: member,
    code: 'stale-version',
    message: t('contacts.conflict', { who, value: valueText(current[member as keyof R], t, formats) }),
  }));
  return new ApiError(412, { status: 412, errors });
}
