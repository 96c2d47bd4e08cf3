import { useTranslation } from 'react-i18next';
import type { Task, TaskPatch } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { EditableField } from '@/shared/forms/EditableField';
import { beforeText, RemindersEditor } from '../reminders/RemindersEditor';
import { type Reminder, reminder, reminderRequests } from '../reminders/reminders';

interface Props {
  task: Task;
  readOnly: boolean;
  save: (change: TaskPatch) => Promise<unknown>;
}

export function EditableReminders({ task, readOnly, save }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const text = ({ at, minutesBefore, text: words }: Task['reminders'][number]) =>
    [
      minutesBefore === null || minutesBefore === undefined ? at && formats.when(at) : beforeText(t, minutesBefore),
      words,
    ]
      .filter(Boolean)
      .join(': ');
  // Keys of its lines are those of this value, not new ones at each look.
  const value: Reminder[] = task.reminders.map((one, index) => ({ ...reminder(one), key: -1 - index }));
  return (
    <EditableField
      field="reminders"
      label={t('tasks.fields.reminders')}
      value={value}
      shown={
        task.reminders.length > 0 && (
          <span style={{ whiteSpace: 'pre-line' }}>{task.reminders.map(text).join('\n')}</span>
        )
      }
      readOnly={readOnly}
      onSave={(reminders) => save({ reminders: reminderRequests(reminders) })}
      editor={({ label, value: typed, setValue, error }) => (
        <RemindersEditor label={label} value={typed} onChange={setValue} error={error} />
      )}
    />
  );
}
