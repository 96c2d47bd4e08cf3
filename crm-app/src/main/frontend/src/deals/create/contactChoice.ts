import type { ContactRequest, Ref } from '@/shared/api/types';

/** A customer for a lead or deal: one who is known, or what is known of a new one. */
export interface ContactDraft {
  mode: 'known' | 'new';
  known: Ref | null;
  /** What was typed to find somebody, and led to nobody yet. */
  typed: string;
  firstName: string;
  lastName: string;
  phone: string;
  email: string;
}

export const noContact: ContactDraft = {
  mode: 'known',
  known: null,
  typed: '',
  firstName: '',
  lastName: '',
  phone: '',
  email: '',
};

const phoneDigits = 9;

/** The number inside a firm, as people write it behind its phone. */
const extensionOf =
  /^(.*\d\D*?)[\s,;(]*(?:ext(?:ension|n)?|доб(?:авочний)?|дод(?:атковий)?|вн(?:утр?(?:ішній)?)?|x|х|#)[\s.:№#=]*(\d{1,7})\s*\)?\s*$/i;

/** The phone that the text is, as it is dialled from anywhere; nothing when it is a name or too short for one. */
export function typedPhone(text: string): string | undefined {
  const [, number, extension] = extensionOf.exec(text) ?? [];
  if (number === undefined) return wholePhone(text);
  const phone = wholePhone(number);
  return phone && `${phone} ${phone.startsWith('+380') ? 'дод.' : 'ext.'} ${extension}`;
}

/** The address that the text is. */
export function typedEmail(text: string): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim()) ? text.trim() : undefined;
}

/** How one would reach somebody new by what was typed; nothing when it is a name. */
export function typedReach(text: string): string | undefined {
  return typedPhone(text) ?? typedEmail(text);
}

function wholePhone(text: string): string | undefined {
  if (/[^\d\s()+.\-–]/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length < phoneDigits) return undefined;
  if (text.trim().startsWith('+')) return `+${digits}`;
  if (digits.length === 10 && digits.startsWith('0')) return `+38${digits}`;
  if (digits.length === phoneDigits) return `+380${digits}`;
  return digits.startsWith('380') ? `+${digits}` : digits;
}

/** A new contact that begins with what was typed to find them: a phone, an e-mail, or a name as lists write it, the last name first. */
export function newFrom(draft: ContactDraft): ContactDraft {
  const text = draft.typed.trim();
  const phone = typedPhone(text);
  const begun = { ...draft, mode: 'new' as const, typed: '' };
  const email = typedEmail(text);
  if (phone) return { ...begun, phone };
  if (email) return { ...begun, email };
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
  const [firstName, lastName] = [draft.firstName.trim(), draft.lastName.trim()];
  const [phone, email] = [draft.phone.trim(), draft.email.trim()];
  if (draft.mode === 'known' || !(firstName || lastName || phone || email)) return undefined;
  return {
    firstName: firstName || null,
    lastName: lastName || null,
    phones: phone ? [{ number: phone, kind: 'MOBILE', main: true }] : [],
    ...(email ? { emails: [{ address: email, main: true }] } : {}),
  };
}
