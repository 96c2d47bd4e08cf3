import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CompanyItem } from '@/shared/api/types';
import type { Column } from '@/shared/list/columns';
import { useRecordList } from '@/shared/list/useRecordList';
import { CustomersPage } from '../list/CustomersPage';
import { nameColumn, reachColumns, responsibleColumn, tagsColumn, timeColumns } from '../list/commonColumns';
import { useCommonFilters } from '../list/useCommonFilters';
import { companyList } from '../queries';

export function CompaniesPage() {
  const list = useRecordList(companyList);
  return (
    <CustomersPage kind="companies" list={list} columns={useCompanyColumns(list.inBin)} filters={useCommonFilters()} />
  );
}

function useCompanyColumns(bin: boolean): Column<CompanyItem>[] {
  const { t } = useTranslation();
  return useMemo<Column<CompanyItem>[]>(
    () => [
      nameColumn(t('contacts.company.name'), 205, 'COMPANY', bin),
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
}
