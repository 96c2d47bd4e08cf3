import { Anchor, Stack, Text } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import { phoneText } from '@/shared/formats/formats';
import { RecordLink } from '@/shared/records/RecordLink';
import { Card } from '@/shared/ui/Card';
import type { EntryCard } from '../entries';
import classes from './Customer.module.css';

/** Who buys: the person with phones to press, and the company. */
export function Customer({ card: { contact, company } }: { card: EntryCard }) {
  const { t } = useTranslation();
  return (
    <Card title={t('deals.card.customer')}>
      {!contact && !company && <Text c="dimmed">{t('deals.card.noCustomer')}</Text>}
      {contact && (
        <Stack gap={2}>
          <RecordLink record={{ type: 'CONTACT', ...contact }} />
          <Reach id={contact.id} />
        </Stack>
      )}
      {company && (
        <div>
          <Text size="xs" c="dimmed">
            {t('shared.fields.company')}
          </Text>
          <RecordLink record={{ type: 'COMPANY', ...company }} />
        </div>
      )}
    </Card>
  );
}

/** Phones and addresses of the contact, where one may see them. */
function Reach({ id }: { id: number }) {
  const { data: contact } = useQuery({
    queryKey: ['contacts', 'card', id],
    queryFn: () => answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } })),
    retry: false,
  });
  if (!contact) return null;
  return (
    <>
      {contact.phones.map(({ number }) => (
        <Anchor key={number} href={`tel:${number}`} className={classes.reach}>
          <IconPhone size={14} aria-hidden />
          {phoneText(number)}
        </Anchor>
      ))}
      {contact.emails.map(({ address }) => (
        <Anchor key={address} href={`mailto:${address}`} className={classes.reach}>
          <IconMail size={14} aria-hidden />
          {address}
        </Anchor>
      ))}
    </>
  );
}
