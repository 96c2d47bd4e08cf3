import { answer, api } from '@/shared/api/client';
import type { Enrolment } from '@/shared/security/AppEnrolment';

/** What one may do to one's factors only with the password. */
export type Guarded =
  | { what: 'newTotp' }
  | { what: 'newPasskey' }
  | { what: 'totp' }
  | { what: 'passkey'; id: string }
  | { what: 'codes' };

export type PasskeyOptions = Record<string, unknown>;

/** What follows: something to be finished in a dialog of its own, or nothing more. */
export type Proven =
  | { next: 'app'; enrolment: Enrolment }
  | { next: 'passkey'; options: PasskeyOptions }
  | { next: 'codes'; codes: string[] }
  | { next: 'removed' };

export async function doProven(wanted: Guarded, password: string): Promise<Proven> {
  const body = { password };
  switch (wanted.what) {
    case 'newTotp':
      return {
        next: 'app',
        enrolment: await answer(api.POST('/api/v1/me/second-factor/totp', { body })),
      };
    case 'newPasskey':
      return {
        next: 'passkey',
        options: await answer(api.POST('/api/v1/me/second-factor/passkeys/options', { body })),
      };
    case 'codes':
      return {
        next: 'codes',
        codes: (await answer(api.POST('/api/v1/me/second-factor/recovery-codes', { body }))).recoveryCodes,
      };
    case 'totp':
      await api.DELETE('/api/v1/me/second-factor/totp', { body });
      return { next: 'removed' };
    case 'passkey':
      await api.DELETE('/api/v1/me/second-factor/passkeys/{id}', { params: { path: { id: wanted.id } }, body });
      return { next: 'removed' };
  }
}
