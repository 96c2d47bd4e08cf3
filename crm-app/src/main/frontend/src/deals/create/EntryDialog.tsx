import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keptDraft } from '@/shared/drafts/drafts';
import { useNotify } from '@/shared/ui/notify';
import { cardPath, type EntryCard, type EntryKind, entryName } from '../entries';
import { EntryForm } from './EntryForm';
import { draftName } from './entryDraft';

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
  // What was typed is there again when one opens it anew, however one left.
  const leave = () => {
    if (keptDraft(draftName(kind, undefined)) !== undefined) {
      notify.warned(t('shared.draft.kept', { name: t(`deals.create.${kind}`) }));
    }
    onClose();
  };
  return (
    <Modal
      opened
      onClose={leave}
      size="lg"
      title={t(`deals.create.${kind}`)}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <EntryForm
        kind={kind}
        funnelId={funnelId}
        stageId={stageId}
        onCancel={leave}
        onCreated={(card) => {
          onCreated(card);
          onClose();
          notify.done(t('deals.create.done', { title: entryName(card) }), { open: cardPath(card) });
        }}
      />
    </Modal>
  );
}
