import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { useNotify } from '@/shared/ui/notify';
import { resetFactors } from './queries';

/** For somebody who has lost the telephone. */
export function ResetFactors({ id }: { id: number }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const reset = useMutation({
    mutationFn: () => resetFactors(id),
    onSuccess: () => notify.done(t('security.reset.done')),
    onError: notify.failed,
  });
  return (
    <Card title={t('security.factors.title')}>
      <div>
        <ConfirmButton
          label={t('security.reset.action')}
          action={t('security.reset.action')}
          question={t('security.reset.question')}
          onConfirm={() => reset.mutateAsync()}
        />
      </div>
    </Card>
  );
}
