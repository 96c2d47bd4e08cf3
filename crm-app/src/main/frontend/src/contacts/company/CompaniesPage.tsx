import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '@/shared/api/client';
import type { CompanyItem } from '@/shared/api/types';
import type { Column } from '@/shared/list/DataList';
import { useKeyset } from '@/shared/list/keyset';
import { useListState } from '@/shared/list/listState';
import { useMayBeAllowed } from '@/shared/me';
import { CustomersPage, NothingYet } from '../list/CustomersPage';
import { reachColumns, responsibleColumn, restoreColumn, tagsColumn, timeColumns } from '../list/commonColumns';
import { commonNames, useCommonFilters } from '../list/useCommonFilters';
import { useBin } from '../record/useBin';

export function CompaniesPage() {
  const { t } = useTranslation();
  const control = useListState(commonNames, '-createdAt');
  const filters = useCommonFilters();
  const columns = useCompanyColumns(control.filters.deleted?.[0] === 'true');
  const list = useKeyset(['companies', 'list', control.query], (page) =>
    answer(api.GET('/api/v1/companies', { params: { query: { ...control.query, ...page } } })),
  );
  return (
    <CustomersPage
      kind="companies"
      title={t('contacts.menu.companies')}
      searchLabel={t('contacts.companies.search')}
      createLabel={t('contacts.company.add')}
      filters={filters}
      columns={columns}
      list={list}
      control={control}
      empty={<NothingYet kind="companies" />}
    />
  );
}

function useCompanyColumns(bin: boolean): Column<CompanyItem>[] {
  const { t } = useTranslation();
  const { takeOut } = useBin('companies');
  const may = useMayBeAllowed();
  const columns = useMemo<Column<CompanyItem>[]>(
    () => [
      {
        key: 'name',
        title: t('contacts.company.name'),
        width: 205,
        sortable: true,
        render: (company) =>
          bin ? (
            company.name
          ) : (
            <Anchor component={Link} to={`/companies/${company.id}`} fw={500}>
              {company.name}
            </Anchor>
          ),
      },
      { key: 'egrpou', title: t('shared.fields.egrpou'), width: 105, render: ({ egrpou }) => egrpou },
      {
        key: 'mainContact',
        title: t('shared.fields.mainContact'),
        width: 155,
        render: ({ mainContact }) =>
          mainContact && (
            <Anchor component={Link} to={`/contacts/${mainContact.id}`}>
              {mainContact.name}
            </Anchor>
          ),
      },
      ...reachColumns<CompanyItem>(t),
      tagsColumn(t),
      responsibleColumn(t),
      {
        key: 'address',
        title: t('shared.fields.address'),
        width: 220,
        hiddenAtFirst: true,
        render: ({ address }) => address,
      },
      {
        key: 'website',
        title: t('shared.fields.website'),
        width: 160,
        hiddenAtFirst: true,
        render: ({ website }) => website,
      },
      ...timeColumns<CompanyItem>(t),
    ],
    [t, bin],
  );
  return bin
    ? [
        ...columns,
        restoreColumn(
          t,
          (company) => may('COMPANY', 'DELETE', company.responsible?.id),
          (company) => void takeOut(company),
        ),
      ]
    : columns;
}
