import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { phoneText } from '@/shared/formats/formats';
import { RecordLink } from '@/shared/records/RecordLink';
import { Card } from '@/shared/ui/Card';
import type { EntryCard } from '../entries';
import classes from './Customer.module.css';

/** Who buys: the person and the company, with phones to press. Whoever may read the entry may read them. */
export function Customer({ card: { contact, company } }: { card: EntryCard }) {
  const { t } = useTranslation();
  return (
    <Card title={t('deals.card.customer')}>
      {!contact && !company && <Text c="dimmed">{t('deals.card.noCustomer')}</Text>}
      {contact && <Party type="CONTACT" party={contact} />}
      {company && (
        <div>
          <Text size="xs" c="dimmed">
            {t('shared.fields.company')}
          </Text>
          <Party type="COMPANY" party={company} />
        </div>
      )}
    </Card>
  );
}

interface Named {
  id: number;
  name: string;
}

/** One phone is what most have: its line is kept free while it comes. */
const lineHeight = 24;

/** Of what lies in the bin there is only the name. */
function Party({ type, party }: { type: 'CONTACT' | 'COMPANY'; party: Named }) {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery({
    queryKey: [type === 'CONTACT' ? 'contacts' : 'companies', 'card', party.id],
    queryFn: () => readParty(type, party.id),
    retry: false,
  });
  const gone = error instanceof ApiError && error.status === 404;
  return (
    <Stack gap={2}>
      {gone ? (
        <span>
          {party.name}{' '}
          <Text span size="xs" c="dimmed">
            {t('deals.card.customerBinned')}
          </Text>
        </span>
      ) : (
        <RecordLink record={{ type, ...party }} />
      )}
      {isPending && <Skeleton height={lineHeight} width={140} />}
      {data?.phones.map(({ number }) => (
        <Anchor key={number} href={`tel:${number}`} className={classes.reach}>
          <IconPhone size={14} aria-hidden />
          {phoneText(number)}
        </Anchor>
      ))}
      {data?.emails.map(({ address }) => (
        <Anchor key={address} href={`mailto:${address}`} className={classes.reach}>
          <IconMail size={14} aria-hidden />
          {address}
        </Anchor>
      ))}
    </Stack>
  );
}

async function readParty(type: 'CONTACT' | 'COMPANY', id: number) {
  const params = { path: { id } };
  const { phones, emails } =
    type === 'CONTACT'
      ? await answer(api.GET('/api/v1/contacts/{id}', { params }))
      : await answer(api.GET('/api/v1/companies/{id}', { params }));
  return { phones, emails };
}
