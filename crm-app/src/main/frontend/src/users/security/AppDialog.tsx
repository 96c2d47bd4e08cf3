import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AppEnrolment, type Enrolment } from '@/shared/security/AppEnrolment';
import { confirmTotp } from './queries';

interface Props {
  /** Absent while the dialog is closed. */
  enrolment: Enrolment | undefined;
  onClose: () => void;
  onAdded: (recoveryCodes: string[]) => void;
}

/** Sets up an authenticator app. */
export function AppDialog({ enrolment, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={enrolment !== undefined} onClose={onClose} title={t('security.factors.totp')}>
      {enrolment && <Enrol enrolment={enrolment} onAdded={onAdded} />}
    </Modal>
  );
}

function Enrol({ enrolment, onAdded }: { enrolment: Enrolment; onAdded: (recoveryCodes: string[]) => void }) {
  const confirm = useMutation({
    mutationFn: confirmTotp,
    onSuccess: ({ recoveryCodes }) => onAdded(recoveryCodes),
  });
  return (
    <AppEnrolment
      enrolment={enrolment}
      error={confirm.error}
      busy={confirm.isPending}
      onConfirm={(code) => confirm.mutate(code)}
    />
  );
}
