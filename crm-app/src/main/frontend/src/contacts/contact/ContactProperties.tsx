import { useTranslation } from 'react-i18next';
import type { Contact } from '@/shared/api/types';
import { FieldsOf } from '@/shared/fieldRules';
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
import { Made } from '../record/Made';
import { useContactChange } from './useContactChange';

export function ContactProperties({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const change = useContactChange(contact.id);
  const readOnly = !contact.allowed.includes('EDIT');
  const of = { kind: 'CONTACT', id: contact.id } as const;
  const text = (
    name: 'lastName' | 'firstName' | 'patronymic' | 'source' | 'paymentMethod' | 'deliveryMethod' | 'deliveryCompany',
  ) => (
    <EditableText
      field={name}
      label={t(`shared.fields.${name}`)}
      value={contact[name]}
      readOnly={readOnly}
      onSave={(value) => change({ [name]: value })}
    />
  );

  return (
    <FieldsOf recordType="CONTACT">
      <Card title={t('contacts.contact.data')}>
        {text('lastName')}
        {text('firstName')}
        {text('patronymic')}
        <PhonesField value={contact.phones} readOnly={readOnly} of={of} onSave={(phones) => change({ phones })} />
        <EmailsField value={contact.emails} readOnly={readOnly} of={of} onSave={(emails) => change({ emails })} />
        <EditableRecord
          of="USER"
          required
          label={t('shared.fields.responsible')}
          value={contact.responsible}
          readOnly={readOnly || !contact.allowed.includes('ASSIGN')}
          onSave={(person) => change({ responsibleId: person?.id ?? null })}
        />
        <EditableTags
          field="tags"
          label={t('shared.fields.tags')}
          value={contact.tags}
          readOnly={readOnly}
          onSave={(tags) => change({ tags })}
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
          onSave={(value) => change({ receivesNews: value === 'true' })}
        />
        <EditableDay
          field="dateOfBirth"
          label={t('shared.fields.dateOfBirth')}
          value={contact.dateOfBirth}
          readOnly={readOnly}
          onSave={(dateOfBirth) => change({ dateOfBirth })}
        />
        {text('paymentMethod')}
        {text('deliveryMethod')}
        {text('deliveryCompany')}
        <EditableTextarea
          field="comment"
          label={t('shared.fields.comment')}
          value={contact.comment}
          readOnly={readOnly}
          onSave={(comment) => change({ comment })}
        />
        <Made record={contact} />
      </Card>
    </FieldsOf>
  );
}
