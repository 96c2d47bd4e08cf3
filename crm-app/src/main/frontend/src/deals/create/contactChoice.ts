import { answer, api } from '@/shared/api/client';
import type { ContactRequest, Duplicate, Ref } from '@/shared/api/types';

/** A customer for a lead or deal: one who is known, or what is known of a new one. */
export interface ContactDraft {
  mode: 'known' | 'new';
  known: Ref | null;
  firstName: string;
  lastName: string;
  phone: string;
}

export const noContact: ContactDraft = { mode: 'known', known: null, firstName: '', lastName: '', phone: '' };

/** What to ask the server to make; nothing when a known contact, or none, was chosen. */
export function newContact(draft: ContactDraft): ContactRequest | undefined {
  const [firstName, lastName, phone] = [draft.firstName.trim(), draft.lastName.trim(), draft.phone.trim()];
  if (draft.mode === 'known' || !(firstName || lastName || phone)) return undefined;
  return {
    firstName: firstName || null,
    lastName: lastName || null,
    phones: phone ? [{ number: phone, kind: 'MOBILE', main: true }] : [],
  };
}

export async function duplicatesByPhone(phone: string): Promise<Duplicate[]> {
  return (await answer(api.GET('/api/v1/contacts/duplicates', { params: { query: { phone: [phone] } } }))).items;
}
