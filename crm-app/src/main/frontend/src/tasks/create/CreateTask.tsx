import { Button, Collapse, FileButton, Group, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Task } from '@/shared/api/types';
import { AttachedFiles } from '@/shared/files/AttachedFiles';
import { useCan, useMe } from '@/shared/me';
import { MentionInput } from '@/shared/mentions/MentionInput';
import { CreateDialog } from '@/shared/records/CreateDialog';
import { RecordPicker } from '@/shared/records/RecordPicker';
import { RefsPicker } from '@/shared/records/RefsPicker';
import { useCreate } from '@/shared/records/useCreate';
import { priorities } from '../filters';
import { DayTimeInput, PlannedInput } from '../planned/PlannedInput';
import { createTask, statusesQuery, tasks } from '../queries';
import type { TaskContext } from '../quick/context';
import { RemindersEditor } from '../reminders/RemindersEditor';
import { AboutPicker } from './AboutPicker';
import { ChecklistInput } from './ChecklistInput';
import { emptyTask, merged, type TaskForm, taskRequest } from './taskForm';
import { useAttach } from './useAttach';

interface Props {
  context: TaskContext;
  /** What was typed of it already. */
  name?: string;
  /** Without it one goes to where one came from, and to the card of what was made. */
  onClose?: () => void;
  onMade?: (task: Task) => void;
}

/** Makes a task with all that it may have. */
export function CreateTask({ context, name = '', onClose, onMade }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const zone = me.timeZone;
  const [more, { toggle }] = useDisclosure();
  const form = useForm<TaskForm>({
    initialValues: { ...emptyTask({ id: me.id, name: me.name }, context, zone), name },
    validate: { name: (name) => (name.trim() ? null : t('shared.errors.needed')) },
  });
  const { values } = form;
  const creation = useCreate({
    calls: tasks,
    form,
    of: contextName(context),
    send: (all, headers) => createTask(taskRequest(all, zone), headers),
    nameOf: ({ name }) => name,
    ...(onClose ? { close: onClose } : {}),
    ...(onMade ? { onMade } : {}),
  });
  const { data } = useQuery(statusesQuery(values.project?.id));
  const statuses = data?.statuses ?? [];
  const { attach, busy } = useAttach(values.files, (files) => form.setFieldValue('files', files));
  const set =
    <K extends keyof TaskForm>(name: K) =>
    (value: TaskForm[K]) => {
      form.setValues({ [name]: value } as Partial<TaskForm>);
      form.clearFieldError(name);
    };
  const field = <K extends keyof TaskForm>(name: K) => ({
    value: values[name],
    onChange: set(name),
    error: form.errors[name] as string | undefined,
  });

  return (
    <CreateDialog title={t('tasks.create.title')} creation={creation}>
      <TextInput
        label={t('shared.fields.name')}
        data-autofocus
        withAsterisk
        maxLength={500}
        {...form.getInputProps('name')}
      />
      <Mentioning
        label={t('tasks.fields.description')}
        value={values.description}
        onChange={set('description')}
        onMention={(person) => set('watchers')(merged(form.getValues().watchers, [person]))}
        onSubmit={creation.submit}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        {can('TASK', 'ASSIGN') && (
          <RefsPicker of="USER" label={t('shared.fields.responsible')} {...field('responsible')} />
        )}
        <Select
          label={t('tasks.fields.priority')}
          allowDeselect={false}
          data={priorities.map((value) => ({ value, label: t(`tasks.priorities.${value}`) }))}
          {...field('priority')}
          onChange={(value) => set('priority')(priorities.find((one) => one === value) ?? 'NORMAL')}
        />
        <PlannedInput label={t('tasks.fields.planned')} {...field('planned')} />
        <DayTimeInput label={t('tasks.fields.deadline')} {...field('deadline')} />
        <RecordPicker
          of="PROJECT"
          label={t('tasks.fields.project')}
          clearable
          {...field('project')}
          onChange={(project) => form.setValues({ project, status: null })}
        />
        <Select
          label={t('tasks.fields.status')}
          placeholder={statuses[0]?.name}
          clearable
          data={statuses.map(({ id, name }) => ({ value: String(id), label: name }))}
          {...field('status')}
        />
        <RefsPicker of="TAG" label={t('shared.fields.tags')} {...field('tags')} />
        <AboutPicker label={t('tasks.fields.record')} {...field('record')} />
        <RefsPicker of="USER" label={t('tasks.fields.sharedWith')} {...field('sharedWith')} />
        <RefsPicker of="USER" label={t('tasks.fields.watchers')} {...field('watchers')} />
      </SimpleGrid>
      <Group gap="xs">
        <FileButton multiple onChange={attach}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              size="compact-md"
              loading={busy}
              leftSection={<IconPaperclip size={16} />}
            >
              {t('tasks.files.attach')}
            </Button>
          )}
        </FileButton>
        <AttachedFiles
          files={values.files}
          onRemove={(file) => set('files')(values.files.filter(({ id }) => id !== file.id))}
        />
      </Group>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={more}
        onClick={toggle}
        leftSection={more ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('tasks.create.more')}
      </Button>
      <Collapse expanded={more}>
        <Stack gap="sm">
          <ChecklistInput value={values.checklist} onChange={set('checklist')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <RecordPicker of="TASK" label={t('tasks.fields.parent')} clearable {...field('parent')} />
            <RecordPicker of="TASK" label={t('tasks.fields.relatedTask')} clearable {...field('relatedTask')} />
          </SimpleGrid>
          <RefsPicker of="TASK" label={t('tasks.fields.dependsOn')} {...field('dependsOn')} />
          <RemindersEditor label={t('tasks.fields.reminders')} {...field('reminders')} />
          <Switch
            label={t('tasks.fields.private')}
            description={t('tasks.privateHint')}
            checked={values.private}
            onChange={({ currentTarget }) => set('private')(currentTarget.checked)}
          />
        </Stack>
      </Collapse>
    </CreateDialog>
  );
}

interface MentioningProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  onMention: Parameters<typeof MentionInput>[0]['onMention'];
  onSubmit: () => void;
}

/** A description; whom it mentions watches the task and is told of it. */
function Mentioning({ label, ...input }: MentioningProps) {
  const { t } = useTranslation();
  return <MentionInput label={label} placeholder={t('tasks.create.mention')} autoFocus={false} {...input} />;
}

/** What was typed for one record is not another's. */
function contextName({ record, project, parent, statusId }: TaskContext): string | undefined {
  if (record) return `${record.type}:${record.id}`;
  if (parent) return `TASK:${parent.id}`;
  if (project) return `PROJECT:${project.id}`;
  return statusId ? `status ${statusId}` : undefined;
}
