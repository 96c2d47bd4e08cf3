import { answer, api } from '@/shared/api/client';
import type { ContactRequest, Duplicate, Ref } from '@/shared/api/types';

/** A customer for a lead or deal: one who is known, or what is known of a new one. */
export interface ContactDraft {
  mode: 'known' | 'new';
  known: Ref | null;
  /** What was typed to find somebody, and led to nobody yet. */
  typed: string;
  firstName: string;
  lastName: string;
  phone: string;
}

export const noContact: ContactDraft = {
  mode: 'known',
  known: null,
  typed: '',
  firstName: '',
  lastName: '',
  phone: '',
};

const phoneDigits = 9;

/** The phone that the text is, as it is dialled from anywhere; nothing when it is a name or too short for one. */
export function typedPhone(text: string): string | undefined {
  if (/[^\d\s()+.\-–]/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length < phoneDigits) return undefined;
  if (text.trim().startsWith('+')) return `+${digits}`;
  if (digits.length === 10 && digits.startsWith('0')) return `+38${digits}`;
  if (digits.length === phoneDigits) return `+380${digits}`;
  return digits.startsWith('380') ? `+${digits}` : digits;
}

/** A new contact that begins with what was typed to find them: a phone, or a name as lists write it, the last name first. */
export function newFrom(draft: ContactDraft): ContactDraft {
  const text = draft.typed.trim();
  const phone = typedPhone(text);
  const begun = { ...draft, mode: 'new' as const, typed: '' };
  if (phone) return { ...begun, phone };
  if (text === '') return begun;
  const [first = '', ...rest] = text.split(/\s+/);
  return rest.length === 0 ? { ...begun, firstName: first } : { ...begun, lastName: first, firstName: rest.join(' ') };
}

/** Whether something was typed that is neither a chosen contact nor a new one: it would be lost. */
export function isUnresolved({ mode, known, typed }: ContactDraft): boolean {
  return mode === 'known' && !known && typed.trim() !== '';
}

export function isEmpty(draft: ContactDraft): boolean {
  return draft.mode === 'known' ? !draft.known : newContact(draft) === undefined;
}

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
