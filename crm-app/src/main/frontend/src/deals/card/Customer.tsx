import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { phoneText } from '@/shared/formats/formats';
import { RecordLink } from '@/shared/records/RecordLink';
import { Card } from '@/shared/ui/Card';
import { customerQuery, type EntryCard } from '../queries';
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
  const { data, error, isPending } = useQuery(customerQuery(type, party.id));
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
