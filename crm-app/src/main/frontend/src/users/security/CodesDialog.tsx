import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RecoveryCodes } from '@/shared/security/RecoveryCodes';

/** Closes only by saying that the codes are saved: they are not shown again. */
export function CodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={codes.length > 0}
      onClose={onClose}
      title={t('security.factors.recovery')}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <RecoveryCodes codes={codes} done={t('security.factors.codesSaved')} onDone={onClose} />
    </Modal>
  );
}
