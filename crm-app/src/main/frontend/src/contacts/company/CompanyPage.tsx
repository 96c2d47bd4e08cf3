import { Anchor, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ActivityTimeline } from '@/shared/activity/ActivityTimeline';
import { answer, api } from '@/shared/api/client';
import type { Company } from '@/shared/api/types';
import { CardSections } from '@/shared/cardSections';
import { useCan } from '@/shared/me';
import { Card, CardColumns } from '@/shared/ui/Card';
import { OpenEntries, Orders } from '../entries/sections';
import { companyQuery } from '../queries';
import { CardPage } from '../record/CardPage';
import { CustomerHeader } from '../record/CustomerHeader';
import { RelatedRefs } from '../record/RelatedRefs';
import { CompanyProperties } from './CompanyProperties';
import { useCompanyChange } from './useCompanyChange';
import { usePeopleOfCompany } from './usePeopleOfCompany';

/** A company's answer names this many of its people at most. */
const namedPeople = 100;

export function CompanyPage() {
  const { t } = useTranslation();
  const id = Number(useParams().id);
  return (
    <CardPage
      key={id}
      of={{ title: t('contacts.menu.companies'), path: '/companies' }}
      query={useQuery(companyQuery(id))}
    >
      {(company) => <CompanyCard company={company} />}
    </CardPage>
  );
}

function CompanyCard({ company }: { company: Company }) {
  const { t } = useTranslation();
  const { id } = company;
  return (
    <>
      <CustomerHeader kind="companies" record={company} />
      <CardColumns
        properties={
          <>
            <CompanyProperties company={company} />
            <CardSections on="COMPANY" column="properties" id={id} />
          </>
        }
        timeline={
          <>
            <CardSections on="COMPANY" column="timeline" id={id} />
            <Card title={t('contacts.timeline')}>
              <ActivityTimeline
                queryKey={['companies', id, 'timeline']}
                of={{ type: 'COMPANY', id }}
                fetchPage={(page) =>
                  answer(api.GET('/api/v1/companies/{id}/timeline', { params: { path: { id }, query: page } }))
                }
              />
            </Card>
          </>
        }
        related={
          <>
            <People company={company} />
            <OpenEntries company={id} />
            <Orders company={id} />
            <CardSections on="COMPANY" column="related" id={id} />
          </>
        }
      />
    </>
  );
}

function People({ company }: { company: Company }) {
  const { t } = useTranslation();
  const can = useCan();
  const change = useCompanyChange(company.id);
  const people = usePeopleOfCompany(company.id);
  return (
    <RelatedRefs
      of="CONTACT"
      title={t('contacts.company.people')}
      empty={t('contacts.company.noPeople')}
      addLabel={t('shared.add')}
      refs={company.contacts}
      readOnly={!company.allowed.includes('EDIT') || !can('CONTACT', 'EDIT')}
      onAdd={people.add}
      onRemove={people.remove}
      main={{ id: company.mainContact?.id, choose: (person) => change({ mainContactId: person.id }) }}
    >
      <Group gap="md">
        {can('CONTACT', 'CREATE') && (
          <Anchor component={Link} to={`/contacts/new?company=${company.id}`}>
            {t('contacts.contact.add')}
          </Anchor>
        )}
        {company.contacts.length >= namedPeople && (
          <Anchor component={Link} to={`/contacts?company=${company.id}`}>
            {t('contacts.company.allPeople')}
          </Anchor>
        )}
      </Group>
    </RelatedRefs>
  );
}
