import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task, TaskPatch, TaskStatusRef } from '@/shared/api/types';
import { When } from '@/shared/formats/When';
import { EditableField } from '@/shared/forms/EditableField';
import { EditableChoice, EditableRecord, EditableText, EditableTextarea } from '@/shared/forms/editables';
import { ReadOnlyField } from '@/shared/forms/ReadOnlyField';
import { useMe } from '@/shared/me';
import { RecordLink } from '@/shared/records/RecordLink';
import { Card } from '@/shared/ui/Card';
import { AboutPicker } from '../create/AboutPicker';
import { priorities } from '../filters';
import { TagMarks } from '../marks';
import { PlannedInput } from '../planned/PlannedInput';
import { PlannedText } from '../planned/PlannedText';
import { plannedOf, plannedRequest } from '../planned/planned';
import { EditableDeadline } from './EditableDeadline';
import { EditableRefs } from './EditableRefs';
import { EditableReminders } from './EditableReminders';

interface Props {
  task: Task;
  save: (change: TaskPatch) => Promise<unknown>;
  statuses: Pick<TaskStatusRef, 'id' | 'name'>[];
}

/** What a task is, each property edited where it is read. */
export function TaskProperties({ task, save, statuses }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const readOnly = !task.allowed.includes('EDIT');
  const ids = (refs: { id: number }[]) => refs.map(({ id }) => id);
  return (
    <>
      <Card title={t('tasks.card.about')}>
        <EditableText
          field="name"
          label={t('shared.fields.name')}
          value={task.name}
          readOnly={readOnly}
          onSave={(name) => save({ name: name ?? '' })}
        />
        <EditableTextarea
          field="description"
          label={t('tasks.fields.description')}
          value={task.description}
          readOnly={readOnly}
          onSave={(description) => save({ description })}
        />
        <EditableChoice
          field="status"
          required
          label={t('tasks.fields.status')}
          value={String(task.status.id)}
          options={statuses.map(({ id, name }) => ({ value: String(id), label: name }))}
          readOnly={readOnly}
          onSave={(status) => save({ statusId: Number(status) })}
        />
        <EditableRefs
          of="USER"
          field="responsible"
          label={t('shared.fields.responsible')}
          value={task.responsible}
          readOnly={readOnly || !task.allowed.includes('ASSIGN')}
          onSave={(people) => save({ responsibleIds: ids(people) })}
        />
        <EditableField
          field="plannedAt"
          label={t('tasks.fields.planned')}
          value={plannedOf(task, timeZone)}
          shown={(task.plannedAt || task.plannedOn || task.durationMinutes) && <PlannedText task={task} />}
          readOnly={readOnly}
          onSave={(planned) => save(plannedRequest(planned, timeZone))}
          editor={({ label, value, setValue, error }) => (
            <PlannedInput label={label} value={value} error={error} onChange={setValue} />
          )}
        />
        <EditableDeadline task={task} readOnly={readOnly} save={save} />
        <EditableChoice
          field="priority"
          required
          label={t('tasks.fields.priority')}
          value={task.priority}
          options={priorities.map((value) => ({ value, label: t(`tasks.priorities.${value}`) }))}
          readOnly={readOnly}
          onSave={(priority) => save({ priority: priorities.find((one) => one === priority) ?? 'NORMAL' })}
        />
        <EditableRecord
          of="PROJECT"
          field="project"
          label={t('tasks.fields.project')}
          value={task.project}
          readOnly={readOnly}
          onSave={(project) => save({ projectId: project?.id ?? null })}
        />
        <EditableRefs
          of="TAG"
          field="tags"
          label={t('shared.fields.tags')}
          value={task.tags}
          shown={task.tags.length > 0 && <TagMarks tags={task.tags} />}
          readOnly={readOnly}
          onSave={(tags) => save({ tagIds: ids(tags) })}
        />
        <EditableField
          field="record"
          label={t('tasks.fields.record')}
          value={task.record}
          shown={task.record?.name}
          readOnly={readOnly}
          onSave={(record) => save({ record: record && { type: record.type, id: record.id } })}
          editor={({ label, value, setValue, error }) => (
            <AboutPicker label={label} value={value} error={error} onChange={setValue} />
          )}
        />
        {task.record && (
          <Text size="sm">
            <RecordLink record={task.record} />
          </Text>
        )}
      </Card>
      <Card title={t('tasks.card.more')}>
        <EditableReminders task={task} readOnly={readOnly} save={save} />
        <EditableRecord
          of="TASK"
          field="parent"
          label={t('tasks.fields.parent')}
          value={task.parent}
          readOnly={readOnly}
          onSave={(parent) => save({ parentId: parent?.id ?? null })}
        />
        <EditableRecord
          of="TASK"
          field="relatedTask"
          label={t('tasks.fields.relatedTask')}
          value={task.relatedTask}
          readOnly={readOnly}
          onSave={(related) => save({ relatedTaskId: related?.id ?? null })}
        />
        <EditableRefs
          of="USER"
          field="watchers"
          label={t('tasks.fields.watchers')}
          value={task.watchers}
          readOnly={readOnly}
          onSave={(people) => save({ watcherIds: ids(people) })}
        />
        <EditableChoice
          field="private"
          required
          label={t('tasks.fields.private')}
          value={String(task.private)}
          options={[
            { value: 'false', label: t('shared.no') },
            { value: 'true', label: t('shared.yes') },
          ]}
          readOnly={readOnly}
          onSave={(value) => save({ private: value === 'true' })}
        />
        <ReadOnlyField label={t('tasks.fields.author')}>{task.author?.name ?? '—'}</ReadOnlyField>
        {task.editedBy && <ReadOnlyField label={t('tasks.fields.editedBy')}>{task.editedBy.name}</ReadOnlyField>}
        {task.finishedAt && (
          <ReadOnlyField label={t('tasks.fields.finishedAt')}>
            <When at={task.finishedAt} />
            {task.finishedBy && `, ${task.finishedBy.name}`}
          </ReadOnlyField>
        )}
      </Card>
    </>
  );
}
