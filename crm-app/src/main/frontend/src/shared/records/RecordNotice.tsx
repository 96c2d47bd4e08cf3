import { Alert, Button, Group } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLastChangedBy } from '../activity/lastChange';
import type { Versioned } from './calls';
import type { RecordControl } from './useRecord';

/** Tells who changed the record while one was at it, and what. */
export function RecordNotice<R extends Versioned, C extends object>({ control }: { control: RecordControl<R, C> }) {
  const { t, i18n } = useTranslation();
  const { calls, id, notice, dismiss } = control;
  const author = useLastChangedBy(calls.type, id, notice !== undefined && !notice.who);
  const who = notice?.who ?? author ?? t('shared.conflict.somebody');
  const fields = (notice?.fields ?? [])
    .map((field) => `shared.fields.${field}` as 'shared.fields.title')
    .filter((key) => i18n.exists(key))
    .map((key) => t(key))
    .join(', ');
  const told = notice?.saved
    ? 'shared.conflict.saved'
    : fields
      ? 'shared.conflict.meanwhile'
      : 'shared.conflict.unseen';
  return (
    <div role="status">
      {notice && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconInfoCircle size={18} />}
          withCloseButton={notice.fields !== undefined}
          closeButtonLabel={t('shared.close')}
          onClose={dismiss}
        >
          {notice.fields ? (
            t(told, { who, fields: fields || '…' })
          ) : (
            <Group justify="space-between" gap="xs">
              {t('shared.conflict.outdated', { who })}
              <Button size="compact-sm" variant="default" onClick={dismiss}>
                {t('shared.conflict.show')}
              </Button>
            </Group>
          )}
        </Alert>
      )}
    </div>
  );
}
