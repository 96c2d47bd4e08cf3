import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { PersonFields } from '@/shared/forms/PersonFields';
import { useMe } from '@/shared/me';
import { Card } from '@/shared/ui/Card';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { MyPhoto } from './MyPhoto';
import { useChangeMe } from './useChangeMe';

export function PersonalData() {
  const { t } = useTranslation();
  const me = useMe();
  const notify = useNotify();
  const change = useChangeMe();
  const needed = (value: string) => (value.trim() ? null : t('shared.errors.needed'));
  const form = useForm({
    initialValues: {
      lastName: me.lastName,
      firstName: me.firstName,
      patronymic: me.patronymic ?? '',
      personalPhone: me.personalPhone ?? '',
      workPhone: me.workPhone ?? '',
      dateOfBirth: me.dateOfBirth,
      // The name stands for it until another is chosen.
      handle: me.handle === me.name ? '' : me.handle,
      signature: me.signature ?? '',
    },
    validate: { lastName: needed, firstName: needed },
  });
  const save = (values: typeof form.values) =>
    change.mutate(
      {
        ...values,
        patronymic: values.patronymic.trim() || null,
        personalPhone: values.personalPhone.trim() || null,
        workPhone: values.workPhone.trim() || null,
        handle: values.handle.trim() || null,
        signature: values.signature.trim() || null,
      },
      {
        onSuccess: () => {
          form.resetDirty();
          notify.done(t('shared.saved'));
        },
        onError: (error) => error instanceof ApiError && form.setErrors(error.fields),
      },
    );

  return (
    <Card>
      <form noValidate onSubmit={form.onSubmit(save)}>
        <Stack maw={640}>
          <MyPhoto />
          <ProblemAlert error={change.error} shownFields={Object.keys(form.values)} />
          <PersonFields form={form} />
          <TextInput
            label={t('users.settings.handle')}
            description={t('users.settings.handleHint')}
            placeholder={`${form.values.firstName} ${form.values.lastName}`}
            maxLength={100}
            {...form.getInputProps('handle')}
          />
          <Textarea
            label={t('users.settings.signature')}
            description={t('users.settings.signatureHint')}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={2000}
            {...form.getInputProps('signature')}
          />
          <TextInput
            label={t('shared.fields.email')}
            description={t('users.settings.emailHint')}
            value={me.email}
            readOnly
          />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('shared.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
