import { useTranslation } from 'react-i18next';
import type { PaymentStatus } from '@/shared/api/types';
import classes from './PaymentMark.module.css';

/** How a payment stands: a dot of its colour and the words. */
export function PaymentMark({ status, className = '' }: { status: PaymentStatus; className?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <span className={`${classes.mark} ${className}`} data-status={status} title={t(`shared.values.${status}`)}>
      {t(`shared.values.${status}`)}
    </span>
  );
}
