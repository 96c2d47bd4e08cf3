import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { When } from '@/shared/formats/When';
import type { Column } from '@/shared/list/columns';
import { PersonName } from '@/shared/ui/PersonName';
import { NextStep } from '../NextStep';
import { PaymentMark } from '../PaymentMark';
import { cardPath } from '../queries';
import { StageMark } from '../StageMark';

/** @param bin whether the list shows the bin, from which a record is taken before it can be opened */
export function useEntryColumns(bin: boolean): Column<Entry>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const named = (ref: { name: string } | null) => ref && <span title={ref.name}>{ref.name}</span>;
  const text = (value: string | null) => value && <span title={value}>{value}</span>;

  return [
    {
      key: 'number',
      title: t('shared.fields.number'),
      width: 96,
      sortable: true,
      render: (entry) =>
        bin ? (
          `#${entry.number}`
        ) : (
          <Anchor component={Link} to={cardPath(entry)}>
            #{entry.number}
          </Anchor>
        ),
    },
    {
      key: 'kind',
      title: t('shared.fields.kind'),
      width: 80,
      sortable: true,
      render: ({ kind }) => t(`shared.values.${kind}`),
    },
    { key: 'title', title: t('shared.fields.title'), width: 210, sortable: true, render: ({ title }) => text(title) },
    {
      key: 'stage',
      title: t('shared.fields.stage'),
      width: 180,
      sortable: true,
      render: ({ stage }) => <StageMark stage={stage} />,
    },
    {
      key: 'amount',
      title: t('shared.fields.amount'),
      width: 120,
      sortable: true,
      align: 'right',
      text: ({ amount }) => formats.money(amount),
      render: ({ amount }) => formats.money(amount),
    },
    {
      key: 'createdAt',
      title: t('shared.fields.createdAt'),
      width: 130,
      sortable: true,
      render: ({ createdAt }) => <When at={createdAt} />,
    },
    {
      key: 'paymentStatus',
      title: t('shared.fields.paymentStatus'),
      width: 150,
      sortable: true,
      render: ({ paymentStatus }) => paymentStatus && <PaymentMark status={paymentStatus} />,
    },
    {
      key: 'nextStep',
      title: t('shared.fields.nextStep'),
      width: 220,
      text: ({ nextStep }) => nextStep?.name ?? '',
      render: ({ nextStep }) => nextStep && <NextStep step={nextStep} />,
    },
    {
      key: 'contact',
      title: t('shared.fields.contact'),
      width: 170,
      render: ({ contact }) => named(contact),
    },
    {
      key: 'responsible',
      title: t('shared.fields.responsible'),
      width: 160,
      sortable: true,
      render: ({ responsible }) => responsible && <PersonName person={responsible} />,
    },
    {
      key: 'sourceDetail',
      title: t('shared.fields.sourceDetail'),
      width: 160,
      sortable: true,
      render: ({ sourceDetail }) => text(sourceDetail),
    },
    {
      key: 'comment',
      title: t('shared.fields.comment'),
      width: 220,
      sortable: true,
      render: ({ comment }) => text(comment),
    },
    {
      key: 'company',
      title: t('shared.fields.company'),
      width: 170,
      render: ({ company }) => named(company),
    },
    {
      key: 'source',
      title: t('shared.fields.source'),
      width: 140,
      hiddenAtFirst: true,
      render: ({ source }) => text(source),
    },
    {
      key: 'funnel',
      title: t('shared.fields.funnel'),
      width: 150,
      hiddenAtFirst: true,
      render: ({ funnel }) => funnel.name,
    },
    {
      key: 'tags',
      title: t('shared.fields.tags'),
      width: 150,
      hiddenAtFirst: true,
      render: ({ tags }) => text(tags.join(', ')),
    },
    {
      key: 'closedAt',
      title: t('shared.fields.closedAt'),
      width: 130,
      sortable: true,
      hiddenAtFirst: true,
      render: ({ closedAt }) => <When at={closedAt} />,
    },
  ];
}
