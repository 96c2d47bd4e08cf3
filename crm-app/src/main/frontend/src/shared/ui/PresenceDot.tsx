import { useTranslation } from 'react-i18next';
import type { PresenceStatus } from '../api/types';
import { usePresence } from '../presence';
import classes from './PresenceDot.module.css';

/** The presence of somebody who is there: a mark of its own shape and colour, with the word for readers and on hover. */
export function PresenceDot({ userId }: { userId: number }) {
  const status = usePresence(userId);
  return status && status !== 'OFFLINE' ? <PresenceMark status={status} /> : null;
}

export function PresenceMark({ status, silent = false }: { status: PresenceStatus; silent?: boolean }) {
  const { t } = useTranslation();
  const text = t(`shared.presence.${status}`);
  return (
    <span className={classes.mark} data-status={status} title={text}>
      {!silent && <span className="visually-hidden">{text}</span>}
    </span>
  );
}

/** The same with its word beside it. */
export function PresenceText({ userId }: { userId: number }) {
  const { t } = useTranslation();
  const status = usePresence(userId);
  if (!status) return null;
  return (
    <span className={classes.text} data-status={status}>
      {status !== 'OFFLINE' && <PresenceMark status={status} silent />}
      {t(`shared.presence.${status}`)}
    </span>
  );
}
