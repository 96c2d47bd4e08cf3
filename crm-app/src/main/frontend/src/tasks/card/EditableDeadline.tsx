import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import type { Task, TaskPatch } from '@/shared/api/types';
import { DialogForm } from '@/shared/forms/DialogForm';
import { EditableField } from '@/shared/forms/EditableField';
import { useMe } from '@/shared/me';
import { DeadlineMark } from '../marks';
import { DayTimeInput } from '../planned/PlannedInput';
import { dayTimeOf, instantOfDayTime } from '../planned/planned';

interface Props {
  task: Task;
  readOnly: boolean;
  save: (change: TaskPatch) => Promise<unknown>;
}

interface Asked {
  deadline: string | null;
  answer: (reason: string) => Promise<void>;
  cancel: () => void;
}

/** A deadline; where the project asks why it is moved, one says so before it is. */
export function EditableDeadline({ task, readOnly, save }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const [asked, setAsked] = useState<Asked>();

  const move = async (deadline: string | null): Promise<void> => {
    try {
      await save({ deadline });
    } catch (refusal) {
      if (!(refusal instanceof ApiError) || !('deadlineReason' in refusal.fields)) throw refusal;
      await new Promise<void>((resolve, reject) => {
        setAsked({
          deadline,
          answer: async (deadlineReason) => {
            await save({ deadline, deadlineReason });
            setAsked(undefined);
            resolve();
          },
          cancel: () => {
            setAsked(undefined);
            reject(refusal);
          },
        });
      });
    }
  };

  return (
    <>
      <EditableField
        field="deadline"
        label={t('tasks.fields.deadline')}
        value={dayTimeOf(task.deadline, timeZone)}
        shown={task.deadline && <DeadlineMark task={task} />}
        readOnly={readOnly}
        onSave={(moment) => move(instantOfDayTime(moment, timeZone))}
        editor={({ label, value, setValue, error }) => (
          <DayTimeInput label={label} value={value} error={error} onChange={setValue} />
        )}
      />
      {asked && <ReasonDialog asked={asked} />}
    </>
  );
}

function ReasonDialog({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const send = async () => {
    if (reason.trim() === '') return setError(t('shared.errors.needed'));
    setBusy(true);
    try {
      await asked.answer(reason.trim());
    } catch (refusal) {
      setError(refusal instanceof Error ? refusal.message : t('shared.errors.unexpected'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={asked.cancel} title={t('tasks.deadline.title')}>
      <DialogForm action={t('shared.save')} saving={busy} onSubmit={() => void send()} onCancel={asked.cancel}>
        <Textarea
          label={t('tasks.deadline.reason')}
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          error={error}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </DialogForm>
    </Modal>
  );
}
