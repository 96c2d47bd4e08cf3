import { Button } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Company } from '@/shared/api/types';
import { phoneText } from '@/shared/formats/formats';

/** What one does with a customer first: call, write. */
export function ReachButtons({ record }: { record: Pick<Company, 'phones' | 'emails'> }) {
  const { t } = useTranslation();
  const phone = record.phones.find(({ main }) => main);
  const email = record.emails.find(({ main }) => main);
  return (
    <>
      {phone && (
        <Button
          component="a"
          href={`tel:${phone.number}`}
          variant="default"
          leftSection={<IconPhone size={16} />}
          title={phoneText(phone.number)}
        >
          {t('contacts.call')}
        </Button>
      )}
      {email && (
        <Button
          component="a"
          href={`mailto:${email.address}`}
          variant="default"
          leftSection={<IconMail size={16} />}
          title={email.address}
        >
          {t('contacts.write')}
        </Button>
      )}
    </>
  );
}
