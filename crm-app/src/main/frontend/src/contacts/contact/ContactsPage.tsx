import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '@/shared/api/client';
import type { ContactItem } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import type { Column } from '@/shared/list/DataList';
import type { Filter } from '@/shared/list/filters';
import { useKeyset } from '@/shared/list/keyset';
import { useListState } from '@/shared/list/listState';
import { useMayBeAllowed } from '@/shared/me';
import { CustomersPage, NothingYet } from '../list/CustomersPage';
import { reachColumns, responsibleColumn, restoreColumn, tagsColumn, timeColumns } from '../list/commonColumns';
import { commonNames, useCommonFilters } from '../list/useCommonFilters';
import { useBin } from '../record/useBin';

const names = [...commonNames, 'company', 'receivesNews'];

export function ContactsPage() {
  const { t } = useTranslation();
  const control = useListState(names, '-createdAt');
  const filters = useContactFilters();
  const columns = useContactColumns(control.filters.deleted?.[0] === 'true');
  const list = useKeyset(['contacts', 'list', control.query], (page) =>
    answer(api.GET('/api/v1/contacts', { params: { query: { ...control.query, ...page } } })),
  );
  return (
    <CustomersPage
      kind="contacts"
      title={t('contacts.menu.contacts')}
      searchLabel={t('contacts.contacts.search')}
      createLabel={t('contacts.contact.add')}
      filters={filters}
      columns={columns}
      list={list}
      control={control}
      empty={<NothingYet kind="contacts" />}
    />
  );
}

function useContactFilters(): Filter[] {
  const { t } = useTranslation();
  const common = useCommonFilters();
  return useMemo(
    () => [
      ...common,
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
  const { takeOut } = useBin('contacts');
  const may = useMayBeAllowed();
  const columns = useMemo<Column<ContactItem>[]>(
    () => [
      {
        key: 'name',
        title: t('shared.fields.fullName'),
        width: 225,
        sortable: true,
        render: (contact) =>
          bin ? (
            contact.name
          ) : (
            <Anchor component={Link} to={`/contacts/${contact.id}`} fw={500}>
              {contact.name}
            </Anchor>
          ),
      },
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
  return bin
    ? [
        ...columns,
        restoreColumn(
          t,
          (contact) => may('CONTACT', 'DELETE', contact.responsible?.id),
          (contact) => void takeOut(contact),
        ),
      ]
    : columns;
}
