import type { CompanyRequest, Ref } from '@/shared/api/types';
import { textOrNull } from '@/shared/forms/text';
import { type EmailRow, emailRequests, emailRow, type PhoneRow, phoneRequests, phoneRow } from '../reach/rows';

export interface CompanyForm {
  name: string;
  egrpou: string;
  mainContact: Ref | null;
  phones: PhoneRow[];
  emails: EmailRow[];
  address: string;
  website: string;
  responsible: Ref | null;
  tags: string[];
}

export function emptyCompany(responsible: Ref): CompanyForm {
  return {
    name: '',
    egrpou: '',
    mainContact: null,
    phones: [phoneRow('', 'WORK', true)],
    emails: [emailRow('', true)],
    address: '',
    website: '',
    responsible,
    tags: [],
  };
}

export function companyRequest(form: CompanyForm): CompanyRequest {
  return {
    name: form.name.trim(),
    egrpou: textOrNull(form.egrpou),
    mainContactId: form.mainContact?.id ?? null,
    phones: phoneRequests(form.phones),
    emails: emailRequests(form.emails),
    address: textOrNull(form.address),
    website: textOrNull(form.website),
    responsibleId: form.responsible?.id ?? null,
    tags: form.tags,
  };
}
