import { Group, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '@/shared/api/types';
import { EditableField } from '@/shared/forms/EditableField';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { useNotify } from '@/shared/ui/notify';
import { changeSeries, endSeries, tasks } from '../queries';
import { RepeatEditor } from '../repeat/RepeatEditor';
import { repeatingOf, repeatMembers } from '../repeat/repeating';
import { useRepeatText } from '../repeat/useRepeatText';
import type { TaskControl } from './TaskPage';

interface Props {
  task: Task;
  control: TaskControl;
  readOnly: boolean;
}

/** How often a task comes back; a series is changed as a whole, or ends here. */
export function EditableRepeat({ task, control, readOnly }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const text = useRepeatText();
  const [whole, setWhole] = useState(true);
  const value = repeatingOf(task);
  const day = (task.plannedOn ?? task.plannedAt ?? task.deadline ?? task.createdAt).slice(0, 10);

  const end = async () => {
    try {
      await control.run(['repeat'], async (present) => {
        await endSeries(present);
        return tasks.read(present.id);
      });
    } catch (refusal) {
      notify.failed(refusal);
      throw refusal;
    }
  };

  return (
    <Stack gap={4}>
      <EditableField
        field="repeat"
        label={t('tasks.fields.repeat')}
        value={value}
        shown={value.repeat && text(value.repeat, value)}
        readOnly={readOnly}
        onSave={(next) =>
          task.repeats && whole
            ? control.run(['repeat', 'repeatUntil', 'repeatCount'], (present) =>
                changeSeries(present, repeatMembers(next)),
              )
            : control.save(repeatMembers(next))
        }
        editor={({ label, value: typed, setValue, error }) => (
          <Stack gap={6}>
            <RepeatEditor label={label} value={typed} onChange={setValue} day={day} error={error} />
            {task.repeats && (
              <Switch
                label={t('tasks.series.whole')}
                checked={whole}
                onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
              />
            )}
          </Stack>
        )}
      />
      {task.repeats && !readOnly && (
        <Group>
          <ConfirmButton
            label={t('tasks.series.end')}
            question={t('tasks.series.endQuestion')}
            action={t('tasks.series.end')}
            onConfirm={end}
          />
        </Group>
      )}
    </Stack>
  );
}

