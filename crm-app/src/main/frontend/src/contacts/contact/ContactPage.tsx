import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActivityTimeline } from '@/shared/activity/ActivityTimeline';
import { answer, api } from '@/shared/api/client';
import type { Contact } from '@/shared/api/types';
import { CardSections } from '@/shared/cardSections';
import { useCan } from '@/shared/me';
import { Card, CardColumns } from '@/shared/ui/Card';
import { OpenEntries, Orders } from '../entries/sections';
import { contactQuery } from '../queries';
import { CardPage } from '../record/CardPage';
import { CustomerHeader } from '../record/CustomerHeader';
import { RelatedRefs } from '../record/RelatedRefs';
import { ContactProperties } from './ContactProperties';
import { useContactChange } from './useContactChange';

export function ContactPage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  return (
    <CardPage
      key={id}
      of={{ title: t('contacts.menu.contacts'), path: '/contacts' }}
      query={useQuery(contactQuery(id))}
    >
      {(contact) => <ContactCard contact={contact} />}
    </CardPage>
  );
}

function ContactCard({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const { id } = contact;
  return (
    <>
      <CustomerHeader kind="contacts" record={contact} />
      <CardColumns
        properties={
          <>
            <ContactProperties contact={contact} />
            <CardSections on="CONTACT" column="properties" id={id} />
          </>
        }
        timeline={
          <>
            <CardSections on="CONTACT" column="timeline" id={id} />
            <Card title={t('contacts.timeline')}>
              <ActivityTimeline
                queryKey={['contacts', id, 'timeline']}
                of={{ type: 'CONTACT', id }}
                fetchPage={(page) =>
                  answer(api.GET('/api/v1/contacts/{id}/timeline', { params: { path: { id }, query: page } }))
                }
              />
            </Card>
          </>
        }
        related={
          <>
            <OpenEntries contact={id} />
            <Orders contact={id} />
            <Companies contact={contact} />
            <CardSections on="CONTACT" column="related" id={id} />
          </>
        }
      />
    </>
  );
}

function Companies({ contact: { id, companies, allowed } }: { contact: Contact }) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const change = useContactChange(id);
  const link = async (companyIds: number[]) => {
    await change({ companyIds });
    void client.invalidateQueries({ queryKey: ['companies'] });
  };
  const ids = companies.map((company) => company.id);
  return (
    <RelatedRefs
      of="COMPANY"
      title={t('shared.fields.companies')}
      empty={t('contacts.contact.noCompanies')}
      addLabel={t('shared.add')}
      refs={companies}
      readOnly={!allowed.includes('EDIT') || !can('COMPANY', 'EDIT')}
      onAdd={(company) => link([...new Set([...ids, company.id])])}
      onRemove={(company) => link(ids.filter((other) => other !== company.id))}
    />
  );
}
