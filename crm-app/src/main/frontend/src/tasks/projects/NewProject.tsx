import { ColorInput, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Ref } from '@/shared/api/types';
import { textOrNull } from '@/shared/forms/text';
import { useMe } from '@/shared/me';
import { CreateDialog } from '@/shared/records/CreateDialog';
import { RefsPicker } from '@/shared/records/RefsPicker';
import { useCreate } from '@/shared/records/useCreate';
import { colours } from '../colours';
import { createProject, projects } from '../queries';

export function NewProject() {
  const { t } = useTranslation();
  const me = useMe();
  const form = useForm({
    initialValues: {
      name: '',
      description: '',
      members: [{ id: me.id, name: me.name }] as Ref[],
      startsOn: null as string | null,
      endsOn: null as string | null,
      colour: colours[0] as string,
      deadlineReason: false,
    },
    validate: { name: (name) => (name.trim() ? null : t('shared.errors.needed')) },
  });
  const creation = useCreate({
    calls: projects,
    form,
    send: ({ name, description, members, ...others }, headers) =>
      createProject(
        {
          ...others,
          name: name.trim(),
          description: textOrNull(description),
          memberIds: members.map(({ id }) => id),
        },
        headers,
      ),
    nameOf: ({ name }) => name,
  });
  return (
    <CreateDialog title={t('tasks.projects.new')} creation={creation}>
      <TextInput
        label={t('shared.fields.name')}
        data-autofocus
        withAsterisk
        maxLength={255}
        {...form.getInputProps('name')}
      />
      <Textarea
        label={t('tasks.fields.description')}
        autosize
        minRows={2}
        maxLength={4000}
        {...form.getInputProps('description')}
      />
      <RefsPicker
        of="USER"
        label={t('tasks.fields.members')}
        {...form.getInputProps('members')}
        value={form.values.members}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="sm">
        <DateInput label={t('tasks.fields.startsOn')} clearable {...form.getInputProps('startsOn')} />
        <DateInput label={t('tasks.fields.endsOn')} clearable {...form.getInputProps('endsOn')} />
        <ColorInput
          withEyeDropper={false}
          label={t('tasks.fields.colour')}
          swatches={[...colours]}
          {...form.getInputProps('colour')}
        />
      </SimpleGrid>
      <Switch
        label={t('tasks.fields.deadlineReason')}
        {...form.getInputProps('deadlineReason', { type: 'checkbox' })}
      />
    </CreateDialog>
  );
}
