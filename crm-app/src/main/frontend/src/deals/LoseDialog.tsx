import { Chip, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/shared/forms/DialogForm';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import type { EntryKind } from './queries';

interface Props {
  opened: boolean;
  kind: EntryKind;
  onClose: () => void;
  /** Resolves when it is done; what it throws is shown. */
  onLose: (reason: string) => Promise<void>;
}

const usual = ['price', 'noAnswer', 'competitor', 'outOfStock', 'changedMind', 'duplicate'] as const;

/** Asks why a lead or deal came to nothing; the usual reasons are one click. */
export function LoseDialog({ opened, kind, onClose, onLose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t(`deals.lose.title.${kind}`)}>
      <LoseForm kind={kind} onClose={onClose} onLose={onLose} />
    </Modal>
  );
}

function LoseForm({ kind, onClose, onLose }: Pick<Props, 'kind' | 'onClose' | 'onLose'>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();

  const save = async () => {
    const why = reason.trim();
    setMissing(why === '');
    if (why === '') return;
    setSaving(true);
    try {
      await onLose(why);
      onClose();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSaving(false);
    }
  };

  return (
    <DialogForm
      action={t(`deals.lose.open.${kind}`)}
      color="red.9"
      saving={saving}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <ProblemAlert error={error} />
      <Chip.Group value={reason} onChange={(value) => setReason(value as string)}>
        <Group gap="xs">
          {usual.map((name) => (
            <Chip key={name} value={t(`deals.lose.usual.${name}`)} size="sm">
              {t(`deals.lose.usual.${name}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Textarea
        label={t('deals.lose.reason')}
        required
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        error={missing && t('deals.lose.needed')}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </DialogForm>
  );
}
