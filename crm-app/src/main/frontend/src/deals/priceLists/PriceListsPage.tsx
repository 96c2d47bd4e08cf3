import { Anchor, Button, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { PriceList } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { When } from '@/shared/formats/When';
import { textOrNull } from '@/shared/forms/text';
import type { Column } from '@/shared/list/columns';
import { ListPage } from '@/shared/list/ListPage';
import { useRecordList } from '@/shared/list/useRecordList';
import { useCan } from '@/shared/me';
import { CreateDialog } from '@/shared/records/CreateDialog';
import { useCreate } from '@/shared/records/useCreate';
import { shareText } from '../order/decimal';
import { createPriceList, priceListList, priceLists } from '../queries';

export function PriceListsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { search } = useLocation();
  const list = useRecordList(priceListList);
  const filters = useMemo(
    () => [{ kind: 'period' as const, name: 'created', label: t('shared.fields.createdAt') }],
    [t],
  );
  return (
    <ListPage
      list={list}
      title={t('deals.menu.priceLists')}
      types={['PRICE_LIST']}
      columns={useColumns(list.inBin)}
      filters={filters}
      searchLabel={t('deals.priceLists.search')}
      binned={(record) => ({ calls: priceLists, record, responsibleId: undefined })}
      open={({ id }) => `/price-lists/${id}`}
      create={
        can('PRICE_LIST', 'CREATE') && (
          <Button component={Link} to={{ pathname: '/price-lists/new', search }} leftSection={<IconPlus size={16} />}>
            {t('deals.priceLists.add')}
          </Button>
        )
      }
      empty={{ title: t('deals.priceLists.empty'), hint: t('deals.priceLists.emptyHint') }}
    />
  );
}

function useColumns(bin: boolean): Column<PriceList>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo<Column<PriceList>[]>(
    () => [
      {
        key: 'name',
        title: t('shared.fields.name'),
        width: 240,
        sortable: true,
        render: ({ id, name }) =>
          bin ? (
            name
          ) : (
            <Anchor component={Link} to={`/price-lists/${id}`} fw={500}>
              {name}
            </Anchor>
          ),
      },
      {
        key: 'discount',
        title: t('shared.fields.discount'),
        width: 110,
        sortable: true,
        align: 'right',
        text: ({ discount }) => formats.number(discount),
        render: ({ discount }) => formats.number(discount),
      },
      {
        key: 'validFrom',
        title: t('shared.fields.validFrom'),
        width: 160,
        render: ({ validFrom }) => validFrom && formats.day(validFrom),
      },
      {
        key: 'validUntil',
        title: t('shared.fields.validUntil'),
        width: 160,
        render: ({ validUntil }) => validUntil && formats.day(validUntil),
      },
      { key: 'comment', title: t('shared.fields.comment'), width: 260, render: ({ comment }) => comment },
      {
        key: 'createdAt',
        title: t('shared.fields.createdAt'),
        width: 120,
        sortable: true,
        render: ({ createdAt }) => <When at={createdAt} />,
      },
    ],
    [t, formats, bin],
  );
}

const empty = {
  name: '',
  discount: '',
  validFrom: null as string | null,
  validUntil: null as string | null,
  comment: '',
};

export function CreatePriceListDialog() {
  const { t, i18n } = useTranslation();
  const separator = i18n.language === 'en' ? '.' : ',';
  const form = useForm({
    initialValues: empty,
    validate: {
      name: (name) => (name.trim() ? null : t('shared.errors.needed')),
      discount: (text) => (shareText(text, separator) === undefined ? t('deals.priceLists.discountFault') : null),
    },
  });
  const creation = useCreate({
    calls: priceLists,
    form,
    send: ({ name, discount, comment, ...days }, headers) =>
      createPriceList(
        { ...days, name: name.trim(), discount: shareText(discount, separator) ?? '', comment: textOrNull(comment) },
        headers,
      ),
    nameOf: ({ name }) => name,
  });
  return (
    <CreateDialog title={t('deals.priceLists.new')} creation={creation}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput
          label={t('shared.fields.name')}
          data-autofocus
          withAsterisk
          maxLength={100}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('shared.fields.discount')}
          inputMode="decimal"
          withAsterisk
          {...form.getInputProps('discount')}
        />
        <DateInput label={t('shared.fields.validFrom')} clearable {...form.getInputProps('validFrom')} />
        <DateInput label={t('shared.fields.validUntil')} clearable {...form.getInputProps('validUntil')} />
      </SimpleGrid>
      <Textarea
        label={t('shared.fields.comment')}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('comment')}
      />
    </CreateDialog>
  );
}
