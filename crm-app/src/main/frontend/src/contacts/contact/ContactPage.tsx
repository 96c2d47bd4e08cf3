import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/me';
import { CardPage, pageOfRecord } from '@/shared/records/CardPage';
import { useRecord } from '@/shared/records/useRecord';
import { OpenEntries, Orders } from '../entries/sections';
import { contacts } from '../queries';
import { ReachButtons } from '../reach/ReachButtons';
import { RelatedRefs } from '../reach/RelatedRefs';
import { ContactProperties, type ContactProps } from './ContactProperties';

export const ContactPage = pageOfRecord(ContactCard);

function ContactCard({ id }: { id: number }) {
  const { t } = useTranslation();
  const control = useRecord(contacts, id);
  return (
    <CardPage
      control={control}
      back={{ path: '/contacts', title: t('contacts.menu.contacts') }}
      parts={(contact) => ({
        title: contact.name,
        actions: <ReachButtons record={contact} />,
        properties: <ContactProperties contact={contact} save={control.save} />,
        related: (
          <>
            <OpenEntries contact={id} />
            <Orders contact={id} />
            <Companies contact={contact} save={control.save} />
          </>
        ),
      })}
    />
  );
}

function Companies({ contact: { companies, allowed }, save }: ContactProps) {
  const { t } = useTranslation();
  const can = useCan();
  const ids = companies.map((company) => company.id);
  return (
    <RelatedRefs
      of="COMPANY"
      title={t('shared.fields.companies')}
      empty={t('contacts.contact.noCompanies')}
      addLabel={t('shared.add')}
      refs={companies}
      readOnly={!allowed.includes('EDIT') || !can('COMPANY', 'EDIT')}
      onAdd={(company) => save({ companyIds: [...new Set([...ids, company.id])] })}
      onRemove={(company) => save({ companyIds: ids.filter((other) => other !== company.id) })}
    />
  );
}
