import type { ContactRequest, Ref } from '@/shared/api/types';
import { textOrNull } from '@/shared/forms/text';
import { type EmailRow, emailRequests, emailRow, type PhoneRow, phoneRequests, phoneRow } from '../reach/rows';

export interface ContactForm {
  lastName: string;
  firstName: string;
  patronymic: string;
  jobTitle: string;
  phones: PhoneRow[];
  emails: EmailRow[];
  companies: Ref[];
  responsible: Ref | null;
  tags: string[];
  source: string;
  receivesNews: boolean;
  dateOfBirth: string | null;
  paymentMethod: string;
  deliveryMethod: string;
  deliveryCompany: string;
  comment: string;
}

export function emptyContact(responsible: Ref): ContactForm {
  return {
    lastName: '',
    firstName: '',
    patronymic: '',
    jobTitle: '',
    phones: [phoneRow('', 'MOBILE', true)],
    emails: [emailRow('', true)],
    companies: [],
    responsible,
    tags: [],
    source: '',
    receivesNews: false,
    dateOfBirth: null,
    paymentMethod: '',
    deliveryMethod: '',
    deliveryCompany: '',
    comment: '',
  };
}

export function contactRequest(form: ContactForm): ContactRequest {
  return {
    lastName: textOrNull(form.lastName),
    firstName: textOrNull(form.firstName),
    patronymic: textOrNull(form.patronymic),
    jobTitle: textOrNull(form.jobTitle),
    phones: phoneRequests(form.phones),
    emails: emailRequests(form.emails),
    companyIds: form.companies.map(({ id }) => id),
    responsibleId: form.responsible?.id ?? null,
    tags: form.tags,
    source: textOrNull(form.source),
    receivesNews: form.receivesNews,
    dateOfBirth: form.dateOfBirth,
    paymentMethod: textOrNull(form.paymentMethod),
    deliveryMethod: textOrNull(form.deliveryMethod),
    deliveryCompany: textOrNull(form.deliveryCompany),
    comment: textOrNull(form.comment),
  };
}
