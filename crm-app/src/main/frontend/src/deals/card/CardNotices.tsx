import { Alert, Button, Group } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLastChangedBy } from '@/shared/activity/lastChange';
import type { CardControl } from './useEntryCard';

/** Tells who changed the record while one was editing it. */
export function CardNotices({ control }: { control: CardControl }) {
  const { t } = useTranslation();
  const { card, outdated, overtaken, refresh, dismiss } = control;
  const told = outdated || overtaken !== undefined;
  const author = useLastChangedBy(card?.kind ?? 'DEAL', card?.id ?? 0, told && card !== undefined);
  const who = author ?? t('deals.card.somebody');
  return (
    <div role="status">
      {outdated && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle size={18} />}>
          <Group justify="space-between" gap="xs">
            {t('deals.card.outdated', { who })}
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
            ? t('deals.card.overtaken', {
                who,
                fields: overtaken.map((field) => t(`shared.fields.${field}`)).join(', '),
              })
            : t('deals.card.overtakenUnseen', { who })}
        </Alert>
      )}
    </div>
  );
}
