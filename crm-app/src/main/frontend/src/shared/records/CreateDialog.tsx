import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoredDraft } from '../drafts/RestoredDraft';
import { DialogForm } from '../forms/DialogForm';
import { useNotify } from '../ui/notify';
import { ProblemAlert } from '../ui/ProblemAlert';
import type { Creation } from './useCreate';

interface FormProps {
  creation: Creation;
  /** What making it is called, where that says more than «create». */
  action?: string;
  children: ReactNode;
}

/** The dialog in which a record is made, over whatever was on screen. */
export function CreateDialog({ title, creation, ...form }: FormProps & { title: string }) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 48em)') ?? false;
  const notify = useNotify();
  const { draft } = creation;
  // What was typed is there again when one opens it anew, however one left.
  const leave = () => {
    if (draft.kept) notify.warned(t('shared.draft.kept', { name: title }));
    creation.close();
  };
  return (
    <Modal opened onClose={leave} title={title} size="lg" fullScreen={phone} closeOnClickOutside={!draft.kept}>
      <CreateForm {...form} creation={{ ...creation, close: leave }} />
    </Modal>
  );
}

/** The same as a part of a page. */
export function CreateForm({ creation, action, children }: FormProps) {
  const { t } = useTranslation();
  const { draft } = creation;
  return (
    <DialogForm
      action={action ?? t('shared.create')}
      saving={creation.saving}
      onSubmit={creation.submit}
      onCancel={creation.close}
    >
      {draft.restored && <RestoredDraft onDiscard={draft.discard} />}
      {children}
      <ProblemAlert error={creation.error} shownFields={creation.shownFields} />
    </DialogForm>
  );
}
