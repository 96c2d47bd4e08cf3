import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Company } from '@/shared/api/types';
import type { Column } from '@/shared/list/columns';
import type { Filter } from '@/shared/list/filters';
import { ListPage } from '@/shared/list/ListPage';
import type { RecordList } from '@/shared/list/useRecordList';
import { useCan } from '@/shared/me';
import { companies, contacts } from '../queries';

const kinds = {
  contacts: { calls: contacts, type: 'CONTACT', add: 'contacts.contact.add' },
  companies: { calls: companies, type: 'COMPANY', add: 'contacts.company.add' },
} as const;

interface Props<T> {
  kind: keyof typeof kinds;
  list: RecordList<T & { id: number }>;
  columns: Column<T & { id: number }>[];
  filters: Filter[];
}

type Listed = Pick<Company, 'id' | 'version' | 'name'> & { responsible: { id: number } | null };

/** The list of contacts or of companies. */
export function CustomersPage<T extends Listed>({ kind, ...list }: Props<T>) {
  const { t } = useTranslation();
  const can = useCan();
  const { search } = useLocation();
  const { calls, type, add } = kinds[kind];
  return (
    <ListPage
      {...list}
      views
      title={t(`contacts.menu.${kind}`)}
      types={[type]}
      searchLabel={t(`contacts.${kind}.search`)}
      imported={type}
      exported={kind}
      binned={(record) => ({ calls, record, responsibleId: record.responsible?.id })}
      open={({ id }) => `/${kind}/${id}`}
      create={
        can(type, 'CREATE') && (
          <Button component={Link} to={{ pathname: `/${kind}/new`, search }} leftSection={<IconPlus size={16} />}>
            {t(add)}
          </Button>
        )
      }
      empty={{ title: t(`contacts.${kind}.empty`), hint: t(`contacts.${kind}.emptyHint`) }}
    />
  );
}
