import type { LeadRequest, Ref } from '@/shared/api/types';
import { type Placed, placeErrors as placeOwn } from '@/shared/records/placeErrors';
import { type ContactDraft, isEmpty, isUnresolved, noContact } from './contactChoice';

/** A lead or deal while it is typed. */
export interface EntryDraft {
  title: string;
  funnelId: string | null;
  stageId: string | null;
  contact: ContactDraft;
  amount: string;
  /** Null for the company's own. */
  currency: string | null;
  source: string;
  sourceDetail: string;
  comment: string;
  responsible: Ref | null;
}

export function blankEntry(responsible: Ref, contact: Ref | undefined): EntryDraft {
  return {
    title: '',
    funnelId: null,
    stageId: null,
    contact: contact ? { ...noContact, known: contact } : noContact,
    amount: '',
    currency: null,
    source: '',
    sourceDetail: '',
    comment: '',
    responsible,
  };
}

/** What is wrong before the server is asked, by field: a record that says neither what it is about nor for whom is found by nobody. */
export function entryFaults(draft: EntryDraft): { title?: 'titleOrContact'; contact?: 'unresolved' } {
  if (isUnresolved(draft.contact)) return { contact: 'unresolved' };
  return draft.title.trim() === '' && isEmpty(draft.contact) ? { title: 'titleOrContact' } : {};
}

export function entryRequest(draft: EntryDraft, funnelId: number | undefined, contact: Ref | null): LeadRequest {
  return {
    ...given('title', draft.title),
    ...given('source', draft.source),
    ...given('sourceDetail', draft.sourceDetail),
    ...given('comment', draft.comment),
    ...(funnelId === undefined ? {} : { funnelId }),
    ...(draft.stageId ? { stageId: Number(draft.stageId) } : {}),
    ...(contact ? { contactId: contact.id } : {}),
    ...(draft.amount.trim() && draft.currency
      ? { amount: { amount: draft.amount.trim(), currency: draft.currency } }
      : {}),
    ...(draft.responsible ? { responsibleId: draft.responsible.id } : {}),
  };
}

function given(name: string, text: string): Record<string, string> {
  return text.trim() ? { [name]: text.trim() } : {};
}

/** Where the form shows what the server says of a new contact. */
const ofContact: Record<string, string> = {
  firstName: 'firstName',
  lastName: 'lastName',
  'phones.0.number': 'phone',
  'emails.0.address': 'email',
};

/** Puts each message of the server at its field, be it about the record or about the contact that is made before it. */
export function placeErrors(fields: Record<string, string>, form: EntryDraft): Placed {
  const { errors, paths } = placeOwn(fields, form);
  for (const [path, field] of Object.entries(ofContact)) {
    const message = fields[path];
    if (message === undefined) continue;
    errors[field] = message;
    paths.push(path);
  }
  return { errors, paths };
}
