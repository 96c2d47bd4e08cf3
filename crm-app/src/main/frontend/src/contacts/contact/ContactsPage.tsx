import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ContactItem } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import type { Column } from '@/shared/list/columns';
import type { Filter } from '@/shared/list/filters';
import { useRecordList } from '@/shared/list/useRecordList';
import { CustomersPage } from '../list/CustomersPage';
import { nameColumn, reachColumns, responsibleColumn, tagsColumn, timeColumns } from '../list/commonColumns';
import { useCommonFilters } from '../list/useCommonFilters';
import { contactList } from '../queries';

export function ContactsPage() {
  const list = useRecordList(contactList);
  return (
    <CustomersPage kind="contacts" list={list} columns={useContactColumns(list.inBin)} filters={useContactFilters()} />
  );
}

function useContactFilters(): Filter[] {
  const { t } = useTranslation();
  const common = useCommonFilters();
  return useMemo(
    () => [
      ...common,
      { kind: 'text', name: 'jobTitle', label: t('shared.fields.jobTitle') },
      { kind: 'records', of: 'COMPANY', name: 'company', label: t('shared.fields.company') },
      {
        kind: 'yesNo',
        name: 'receivesNews',
        label: t('shared.fields.receivesNews'),
        yes: t('shared.yes'),
        no: t('shared.no'),
      },
    ],
    [t, common],
  );
}

function useContactColumns(bin: boolean): Column<ContactItem>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo<Column<ContactItem>[]>(
    () => [
      nameColumn(t('shared.fields.fullName'), 225, 'CONTACT', bin),
      ...reachColumns<ContactItem>(t),
      {
        key: 'companies',
        title: t('shared.fields.companies'),
        width: 180,
        render: ({ companies }) =>
          companies.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Anchor component={Link} to={`/companies/${id}`}>
                {name}
              </Anchor>
            </span>
          )),
      },
      {
        key: 'jobTitle',
        title: t('shared.fields.jobTitle'),
        width: 160,
        sortable: true,
        hiddenAtFirst: true,
        render: ({ jobTitle }) => jobTitle,
      },
      tagsColumn(t),
      responsibleColumn(t),
      {
        key: 'source',
        title: t('shared.fields.source'),
        width: 150,
        hiddenAtFirst: true,
        render: ({ source }) => source,
      },
      {
        key: 'receivesNews',
        title: t('shared.fields.receivesNews'),
        width: 130,
        hiddenAtFirst: true,
        render: ({ receivesNews }) => t(receivesNews ? 'shared.yes' : 'shared.no'),
      },
      {
        key: 'dateOfBirth',
        title: t('shared.fields.dateOfBirth'),
        width: 150,
        hiddenAtFirst: true,
        render: ({ dateOfBirth }) => dateOfBirth && formats.day(dateOfBirth),
      },
      ...(['paymentMethod', 'deliveryMethod', 'deliveryCompany'] as const).map((key) => ({
        key,
        title: t(`shared.fields.${key}`),
        width: 160,
        hiddenAtFirst: true,
        render: (contact: ContactItem) => contact[key],
      })),
      ...timeColumns<ContactItem>(t),
    ],
    [t, formats, bin],
  );
}
