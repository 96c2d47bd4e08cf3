import type { Enrolment } from '@/shared/security/AppEnrolment';
import { newPasskey, newRecoveryCodes, newTotp, removePasskey, removeTotp } from './queries';

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
        enrolment: await newTotp(body),
      };
    case 'newPasskey':
      return {
        next: 'passkey',
        options: await newPasskey(body),
      };
    case 'codes':
      return {
        next: 'codes',
        codes: (await newRecoveryCodes(body)).recoveryCodes,
      };
    case 'totp':
      await removeTotp(body);
      return { next: 'removed' };
    case 'passkey':
      await removePasskey(wanted.id, body);
      return { next: 'removed' };
  }
}
