import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNotify } from '@/shared/ui/notify';
import { type EntryCard, type EntryKind, entryName } from '../entries';
import { EntryForm } from './EntryForm';

interface Props {
  kind: EntryKind;
  funnelId: number;
  stageId: number | undefined;
  onClose: () => void;
  onCreated: (card: EntryCard) => void;
}

/** Makes a lead or deal without leaving the board. */
export function EntryDialog({ kind, funnelId, stageId, onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(`deals.create.${kind}`)}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <EntryForm
        kind={kind}
        funnelId={funnelId}
        stageId={stageId}
        onCancel={onClose}
        onCreated={(card) => {
          onCreated(card);
          onClose();
          notify.done(t('deals.create.done', { title: entryName(card) }));
        }}
      />
    </Modal>
  );
}
