import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '@/shared/list/filters';

/** What both contacts and companies can be narrowed by. */
export function useCommonFilters(): Filter[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { kind: 'people', name: 'responsible', label: t('shared.fields.responsible') },
      { kind: 'text', name: 'tag', label: t('contacts.tag') },
      { kind: 'period', name: 'created', label: t('shared.fields.createdAt') },
      { kind: 'text', name: 'phone', label: t('shared.fields.phone') },
      { kind: 'text', name: 'email', label: t('shared.fields.email') },
      { kind: 'text', name: 'egrpou', label: t('shared.fields.egrpou') },
    ],
    [t],
  );
}
