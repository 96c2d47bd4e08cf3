import { useTranslation } from 'react-i18next';
import type { Contact, ContactRequest } from '@/shared/api/types';
import {
  EditableChoice,
  EditableDay,
  EditableRecord,
  EditableTags,
  EditableText,
  EditableTextarea,
} from '@/shared/forms/editables';
import { Card } from '@/shared/ui/Card';
import { EmailsField, PhonesField } from '../reach/ReachFields';

export interface ContactProps {
  contact: Contact;
  save: (change: Partial<ContactRequest>) => Promise<unknown>;
}

export function ContactProperties({ contact, save }: ContactProps) {
  const { t } = useTranslation();
  const readOnly = !contact.allowed.includes('EDIT');
  const of = { kind: 'CONTACT', id: contact.id } as const;
  const text = (
    name:
      | 'lastName'
      | 'firstName'
      | 'patronymic'
      | 'jobTitle'
      | 'source'
      | 'paymentMethod'
      | 'deliveryMethod'
      | 'deliveryCompany',
  ) => (
    <EditableText
      field={name}
      label={t(`shared.fields.${name}`)}
      value={contact[name]}
      readOnly={readOnly}
      onSave={(value) => save({ [name]: value })}
    />
  );

  return (
    <Card title={t('contacts.contact.data')}>
      {text('lastName')}
      {text('firstName')}
      {text('patronymic')}
      {text('jobTitle')}
      <PhonesField value={contact.phones} readOnly={readOnly} of={of} onSave={(phones) => save({ phones })} />
      <EmailsField value={contact.emails} readOnly={readOnly} of={of} onSave={(emails) => save({ emails })} />
      <EditableRecord
        of="USER"
        required
        label={t('shared.fields.responsible')}
        value={contact.responsible}
        readOnly={readOnly || !contact.allowed.includes('ASSIGN')}
        onSave={(person) => save({ responsibleId: person?.id ?? null })}
      />
      <EditableTags
        field="tags"
        label={t('shared.fields.tags')}
        value={contact.tags}
        readOnly={readOnly}
        onSave={(tags) => save({ tags })}
      />
      {text('source')}
      <EditableChoice
        required
        label={t('shared.fields.receivesNews')}
        value={String(contact.receivesNews)}
        options={[
          { value: 'true', label: t('shared.yes') },
          { value: 'false', label: t('shared.no') },
        ]}
        readOnly={readOnly}
        onSave={(value) => save({ receivesNews: value === 'true' })}
      />
      <EditableDay
        field="dateOfBirth"
        label={t('shared.fields.dateOfBirth')}
        value={contact.dateOfBirth}
        readOnly={readOnly}
        onSave={(dateOfBirth) => save({ dateOfBirth })}
      />
      {text('paymentMethod')}
      {text('deliveryMethod')}
      {text('deliveryCompany')}
      <EditableTextarea
        field="comment"
        label={t('shared.fields.comment')}
        value={contact.comment}
        readOnly={readOnly}
        onSave={(comment) => save({ comment })}
      />
    </Card>
  );
}
