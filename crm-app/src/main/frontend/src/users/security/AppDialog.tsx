import { Loader, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import { AppEnrolment } from '@/shared/security/AppEnrolment';
import { ErrorState } from '@/shared/ui/ErrorState';

interface Props {
  opened: boolean;
  onClose: () => void;
  onAdded: (recoveryCodes: string[]) => void;
}

/** Sets up an authenticator app. */
export function AppDialog({ opened, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('security.factors.totp')}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <Enrol onAdded={onAdded} />
    </Modal>
  );
}

function Enrol({ onAdded }: { onAdded: (recoveryCodes: string[]) => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['me', 'new-authenticator'],
    queryFn: () => answer(api.POST('/api/v1/me/second-factor/totp')),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const confirm = useMutation({
    mutationFn: (code: string) => answer(api.POST('/api/v1/me/second-factor/totp/confirm', { body: { code } })),
    onSuccess: ({ recoveryCodes }) => onAdded(recoveryCodes),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader type="dots" />;
  return (
    <AppEnrolment
      enrolment={data}
      error={confirm.error}
      busy={confirm.isPending}
      onConfirm={(code) => confirm.mutate(code)}
    />
  );
}
