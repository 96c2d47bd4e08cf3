import { Alert, Button, Group } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CardControl } from './useEntryCard';

/** Tells that others changed the record while one was editing it. */
export function CardNotices({ control }: { control: CardControl }) {
  const { t } = useTranslation();
  const { outdated, overtaken, refresh, dismiss } = control;
  return (
    <div role="status">
      {outdated && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle size={18} />}>
          <Group justify="space-between" gap="xs">
            {t('deals.card.outdated')}
            <Button size="compact-sm" variant="default" onClick={refresh}>
              {t('deals.card.showFresh')}
            </Button>
          </Group>
        </Alert>
      )}
      {overtaken && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconInfoCircle size={18} />}
          withCloseButton
          closeButtonLabel={t('shared.close')}
          onClose={dismiss}
        >
          {overtaken.length > 0
            ? t('deals.card.overtaken', { fields: overtaken.map((field) => t(`shared.fields.${field}`)).join(', ') })
            : t('deals.card.overtakenUnseen')}
        </Alert>
      )}
    </div>
  );
}
