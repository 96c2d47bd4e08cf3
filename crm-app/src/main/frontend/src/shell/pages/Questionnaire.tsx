import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { browserZone } from '@/shared/formats/zones';
import { PersonFields } from '@/shared/forms/PersonFields';
import { currentLanguage } from '@/shared/language';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { InvitedPhoto } from './InvitedPhoto';
import { OpenForm } from './OpenForm';
import { OpenPage } from './OpenPage';

interface Props {
  token: string;
  invitation: { email: string; invitedBy: string };
}

const empty = {
  lastName: '',
  firstName: '',
  patronymic: '',
  photoId: null as number | null,
  personalPhone: '',
  workPhone: '',
  dateOfBirth: null as string | null,
  password: '',
};

export function Questionnaire({ token, invitation }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const needed = (value: string) => (value.trim() ? null : t('shared.errors.needed'));
  const form = useForm({
    initialValues: empty,
    validate: { lastName: needed, firstName: needed, password: needed },
  });
  const join = useMutation({
    mutationFn: (person: typeof empty) =>
      answer(
        api.POST('/api/v1/invitations/by-token/{token}', {
          params: { path: { token } },
          body: {
            ...person,
            patronymic: person.patronymic.trim() || null,
            personalPhone: person.personalPhone.trim() || null,
            workPhone: person.workPhone.trim() || null,
            language: currentLanguage(),
            timeZone: browserZone(),
          },
        }),
      ),
    onSuccess: () => void navigate('/login', { state: { email: invitation.email } }),
    onError: (error) => error instanceof ApiError && form.setErrors(error.fields),
  });

  return (
    <OpenPage
      wide
      title={t('shell.invitation.title')}
      hint={t('shell.invitation.hint', { person: invitation.invitedBy, email: invitation.email })}
    >
      <OpenForm busy={join.isPending || join.isSuccess} onSubmit={form.onSubmit((person) => join.mutate(person))}>
        <Stack>
          <ProblemAlert error={join.error} shownFields={Object.keys(empty)} />
          <InvitedPhoto
            token={token}
            name={`${form.values.firstName} ${form.values.lastName}`.trim()}
            photoId={form.values.photoId}
            onChange={(photoId) => form.setFieldValue('photoId', photoId)}
          />
          <PersonFields form={form} autoFocus />
          <PasswordInput
            label={t('shared.fields.password')}
            description={t('shell.passwordHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('shared.showPassword') }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={join.isPending}>
            {t('shell.invitation.action')}
          </Button>
        </Stack>
      </OpenForm>
    </OpenPage>
  );
}
