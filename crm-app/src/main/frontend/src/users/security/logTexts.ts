import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecurityEvent } from '@/shared/api/types';

type Kind = SecurityEvent['kind'];

export const kinds: Kind[] = [
  'SIGNED_IN',
  'WRONG_PASSWORD',
  'LOCKED_OUT',
  'WRONG_SECOND_FACTOR',
  'SIGNED_OUT',
  'EMAIL_CHANGED',
  'PASSWORD_CHANGED',
  'PASSWORD_RESET_ASKED',
  'PASSWORD_RESET',
  'FACTOR_ADDED',
  'FACTOR_REMOVED',
  'FACTORS_RESET',
  'RECOVERY_CODES_MADE',
  'RECOVERY_CODE_USED',
  'TOKEN_MADE',
  'TOKEN_REVOKED',
  'SESSION_REVOKED',
  'SESSIONS_REVOKED',
  'ROLE_CHANGED',
  'DEACTIVATED',
  'ACTIVATED',
];

const details = ['TOTP', 'PASSKEY', 'RECOVERY_CODE'] as const;

/** How events are called. A detail that is no word of the system is a name that somebody gave. */
export function useLogTexts() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      kind: (kind: Kind) => t(`security.kinds.${kind}`),
      detail: (detail: string) => {
        const known = details.find((word) => word === detail);
        return known ? t(`security.details.${known}`) : detail;
      },
    }),
    [t],
  );
}
