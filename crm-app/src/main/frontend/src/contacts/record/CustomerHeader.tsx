import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDotsVertical, IconMail, IconPhone, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Company } from '@/shared/api/types';
import { phoneText } from '@/shared/formats/formats';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useBin } from './useBin';

interface Props {
  kind: 'contacts' | 'companies';
  record: Pick<Company, 'id' | 'version' | 'name' | 'phones' | 'emails' | 'allowed'>;
}

/** Whose card it is, and what one does with them first: call, write. */
export function CustomerHeader({ kind, record }: Props) {
  const { t } = useTranslation();
  const { putIn } = useBin(kind);
  const phone = record.phones.find(({ main }) => main);
  const email = record.emails.find(({ main }) => main);
  return (
    <PageHeader title={record.name} back={`/${kind}`}>
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
      {record.allowed.includes('DELETE') && (
        <Menu>
          <Menu.Target>
            <ActionIcon variant="default" size={32} aria-label={t('contacts.moreActions')}>
              <IconDotsVertical size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void putIn(record)}>
              {t('contacts.bin.put')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </PageHeader>
  );
}
