import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoredDraft } from '@/shared/drafts/RestoredDraft';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { DuplicatesAlert } from '../duplicate/DuplicatesAlert';
import type { Creation } from './useCreate';

interface Props {
  title: string;
  action: string;
  /** Something was typed: a click beside the dialog or Esc must not lose it. */
  dirty: boolean;
  creation: Creation;
  onSubmit: () => void;
  children: ReactNode;
}

/** The dialog in which a contact or a company is made, over whatever was on screen. */
export function CreateDialog({ title, action, dirty, creation, onSubmit, children }: Props) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 48em)') ?? false;
  const form = useRef<HTMLFormElement>(null);
  const { duplicates, draft } = creation;
  const notify = useNotify();
  // What was typed is there again when one opens it anew, however one left.
  const leave = () => {
    if (draft.kept) notify.warned(t('shared.draft.kept', { name: title }));
    creation.close();
  };
  return (
    <Modal
      opened
      onClose={leave}
      title={title}
      size="lg"
      fullScreen={phone}
      closeOnClickOutside={!dirty}
      closeOnEscape={!dirty}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        }}
      >
        <Stack gap="sm">
          {draft.restored && <RestoredDraft onDiscard={draft.discard} />}
          {children}
          <DuplicatesAlert duplicates={duplicates} />
          <ProblemAlert error={creation.error} shownFields={creation.shownFields} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={leave}>
              {t('shared.cancel')}
            </Button>
            <Button type="submit" loading={creation.saving}>
              {duplicates.length > 0 ? t('contacts.duplicates.createAnyway') : action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
