import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { When } from '../formats/When';
import { PersonName } from '../ui/PersonName';
import type { Kept } from './calls';

/** When a record came to be, by whom, and when it was last changed. */
export function Made({ record }: { record: Pick<Kept, 'createdAt' | 'createdBy' | 'updatedAt'> }) {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed">
      {t('shared.fields.createdAt')}: <When at={record.createdAt} />
      {record.createdBy && (
        <>
          , <PersonName person={record.createdBy} />
        </>
      )}
      <br />
      {t('shared.fields.updatedAt')}: <When at={record.updatedAt} />
    </Text>
  );
}
