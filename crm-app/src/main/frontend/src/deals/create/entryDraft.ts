import type { LeadRequest, Ref } from '@/shared/api/types';
import type { EntryKind } from '../entries';
import { type ContactDraft, isEmpty, isUnresolved, noContact } from './contactChoice';

/** A lead or deal while it is typed. */
export interface EntryDraft {
  title: string;
  funnelId: string | null;
  stageId: string | null;
  contact: ContactDraft;
  amount: string;
  currency: string;
  source: string;
  sourceDetail: string;
  comment: string;
  responsible: Ref | null;
}

/** For whom it is made, when that is known beforehand. */
export function draftName(kind: EntryKind, contact: Ref | undefined): string {
  return contact ? `new ${kind} of CONTACT:${contact.id}` : `new ${kind}`;
}

export function blankEntry(responsible: Ref, contact: Ref | undefined): EntryDraft {
  return {
    title: '',
    funnelId: null,
    stageId: null,
    contact: contact ? { ...noContact, known: contact } : noContact,
    amount: '',
    currency: 'UAH',
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
    ...(draft.amount.trim() ? { amount: { amount: draft.amount.trim(), currency: draft.currency } } : {}),
    ...(draft.responsible ? { responsibleId: draft.responsible.id } : {}),
  };
}

function given(name: string, text: string): Record<string, string> {
  return text.trim() ? { [name]: text.trim() } : {};
}
