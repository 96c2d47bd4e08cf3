import { Alert, Anchor, List } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Duplicate } from '@/shared/api/types';
import { phoneText } from '@/shared/formats/formats';
import { recordPath } from '@/shared/records/kinds';

/** Who is in the database already with the same phone, address or code. Their cards open beside, so that nothing typed is lost. */
export function DuplicatesAlert({ duplicates }: { duplicates: Duplicate[] }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {duplicates.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconUsers size={18} />}
          title={t('contacts.duplicates.title', { count: duplicates.length })}
        >
          <List size="sm" spacing={2}>
            {duplicates.map(({ record, matchedBy, value }) => (
              <List.Item key={record.id}>
                <Anchor component={Link} to={recordPath(record) ?? ''} target="_blank">
                  {record.name} <span className="visually-hidden">{t('contacts.duplicates.newTab')}</span>
                </Anchor>{' '}
                {t(`contacts.duplicates.${matchedBy}`, { value: matchedBy === 'PHONE' ? phoneText(value) : value })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
