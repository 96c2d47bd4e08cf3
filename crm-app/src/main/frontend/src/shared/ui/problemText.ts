import { useTranslation } from 'react-i18next';
import { ApiError, NETWORK } from '../api/problem';

/** What went wrong, in the person's language: the server's own words where it gave any. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    // Without a network the code of a panel cannot be read either.
    if (!(error instanceof ApiError)) return t(navigator.onLine ? 'shared.errors.unexpected' : 'shared.errors.network');
    if (error.code === NETWORK) return t('shared.errors.network');
    if (error.status === 412) {
      return error.changedBy ? t('shared.errors.staleBy', { who: error.changedBy }) : t('shared.errors.stale');
    }
    if (error.status === 429 && error.retryAfter) return t('shared.errors.tooMany', { count: error.retryAfter });
    if (error.problem.detail) return error.problem.detail;
    if (error.status === 403) return t('shared.errors.forbidden');
    if (error.status === 404) return t('shared.errors.notFound');
    return error.problem.title ?? t('shared.errors.unexpected');
  };
}
