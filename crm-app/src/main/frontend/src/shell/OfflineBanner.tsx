import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConnectionLost } from '@/shared/live/useLive';
import classes from './OfflineBanner.module.css';

/** Says that what is on screen may be old and that nothing can be saved, until the server can be reached again. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const lost = useConnectionLost();
  return (
    <div role="status">
      {lost && (
        <div className={classes.banner}>
          <IconPlugConnectedX size={18} aria-hidden />
          {t('shell.offline')}
        </div>
      )}
    </div>
  );
}
