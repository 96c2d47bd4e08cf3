import { Anchor, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry, Page } from '@/shared/api/types';
import { useFieldRules } from '@/shared/fieldRules';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { useCan } from '@/shared/me';
import { Card } from '@/shared/ui/Card';
import { useProblemText } from '@/shared/ui/problemText';
import { type Customer, openEntriesQuery, ordersQuery } from '../queries';
import { EntryList } from './EntryList';
import { sums } from './sums';

const shown = 20;

/** What is being worked on for a customer right now. */
export function OpenEntries(customer: Customer) {
  const { t } = useTranslation();
  const can = useCan();
  const readable = can('LEAD', 'READ') || can('DEAL', 'READ');
  const { data, error } = useQuery({ ...openEntriesQuery(customer, shown), enabled: readable });
  if (!readable) return null;
  return (
    <Card
      title={t('contacts.entries.open')}
      actions={'contact' in customer && <NewEntries contact={customer.contact} />}
    >
      <Answered data={data} error={error} empty={t('contacts.entries.noneOpen')}>
        {(page) => (
          <>
            <EntryList entries={page.items} />
            {page.next && (
              <Anchor component={Link} to={{ pathname: '/funnel-entries', search: search(customer) }}>
                {t('contacts.entries.all')}
              </Anchor>
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}

const created = [
  ['LEAD', '/leads/new'],
  ['DEAL', '/deals/new'],
] as const;

/** Makes a lead or deal for the contact, who is filled in already. */
function NewEntries({ contact }: { contact: number }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <Group gap={4} wrap="nowrap">
      {created
        .filter(([kind]) => can(kind, 'CREATE'))
        .map(([kind, path]) => (
          <Button
            key={kind}
            component={Link}
            to={`${path}?contact=${contact}`}
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            aria-label={t(`contacts.entries.new.${kind}`)}
          >
            {t(`shared.recordTypes.${kind}`)}
          </Button>
        ))}
    </Group>
  );
}

/** What a customer has ordered, and for how much. */
export function Orders(customer: Customer) {
  const { t } = useTranslation();
  const can = useCan();
  const readable = can('DEAL', 'READ');
  const { data, error } = useQuery({ ...ordersQuery(customer), enabled: readable });
  if (!readable) return null;
  return (
    <Card title={t('contacts.entries.orders')}>
      <Answered data={data} error={error} empty={t('contacts.entries.noOrders')}>
        {(page) => (
          <>
            <OrderSums page={page} />
            <EntryList entries={page.items.slice(0, shown)} closed />
            {page.items.length > shown && (
              <Anchor component={Link} to={{ pathname: '/funnel-entries', search: `${search(customer)}&kind=DEAL` }}>
                {t('contacts.entries.all')}
              </Anchor>
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}

function OrderSums({ page }: { page: Page<Entry> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const summed = useFieldRules()('DEAL', 'amount') !== 'HIDDEN';
  const money = (entries: Entry[]) =>
    sums(entries.map(({ amount }) => amount))
      .map(formats.money)
      .join(' + ');
  const won = page.items.filter(({ stage }) => stage.kind === 'WON');
  const lasting = page.items.filter(({ stage }) => stage.kind !== 'LOST');
  const count = page.count ?? page.items.length;
  return (
    <Text size="sm">
      {t('contacts.entries.count', { count, text: formats.number(count) })}
      {summed && lasting.length > 0 && ` · ${t('contacts.entries.sum', { sum: money(lasting) || '0' })}`}
      {summed && won.length > 0 && ` · ${t('contacts.entries.won', { sum: money(won) || '0' })}`}
      {summed && page.next && ` ${t('contacts.entries.newest', { count: page.items.length })}`}
    </Text>
  );
}

function Answered({
  data,
  error,
  empty,
  children,
}: {
  data: Page<Entry> | undefined;
  error: unknown;
  empty: string;
  children: (page: Page<Entry>) => React.ReactNode;
}) {
  const problem = useProblemText();
  if (error) return <Text c="dimmed">{problem(error)}</Text>;
  if (!data) return <Skeleton height={21} />;
  if (data.items.length === 0) return <Text c="dimmed">{empty}</Text>;
  return children(data);
}

function search(customer: Customer): string {
  return 'contact' in customer ? `contact=${customer.contact}` : `company=${customer.company}`;
}
