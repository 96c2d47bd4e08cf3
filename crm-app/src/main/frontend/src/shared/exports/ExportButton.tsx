import { ActionIcon, Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needTexts } from '../i18n';
import { useCan } from '../me';
import type { ExportedList } from './ExportDialog';

const ExportDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./ExportDialog'), needTexts('exports')]);
  return { default: dialog.ExportDialog };
});

/** Takes what a list shows out of the CRM, as a file. On a phone it is an icon. */
export function ExportButton(list: ExportedList) {
  const { t } = useTranslation();
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!list.types.some((type) => can(type, 'EXPORT'))) return null;
  const icon = <IconFileExport size={16} />;
  return (
    <>
      <Button visibleFrom="sm" variant="default" leftSection={icon} onClick={() => setOpen(true)}>
        {t('shared.list.export')}
      </Button>
      <ActionIcon
        hiddenFrom="sm"
        variant="default"
        size={32}
        aria-label={t('shared.list.export')}
        onClick={() => setOpen(true)}
      >
        {icon}
      </ActionIcon>
      {open && (
        <Suspense>
          <ExportDialog list={list} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
