import { Anchor, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Ref } from '@/shared/api/types';
import { useCan } from '@/shared/me';
import { CardPage, pageOfRecord } from '@/shared/records/CardPage';
import { keepRecord } from '@/shared/records/calls';
import { useRecord } from '@/shared/records/useRecord';
import { OpenEntries, Orders } from '../entries/sections';
import { companies, contacts } from '../queries';
import { ReachButtons } from '../reach/ReachButtons';
import { RelatedRefs } from '../reach/RelatedRefs';
import { CompanyProperties, type CompanyProps } from './CompanyProperties';

/** A company's answer names this many of its people at most. */
const namedPeople = 100;

export const CompanyPage = pageOfRecord(CompanyCard);

function CompanyCard({ id }: { id: number }) {
  const { t } = useTranslation();
  const control = useRecord(companies, id);
  return (
    <CardPage
      control={control}
      back={{ path: '/companies', title: t('contacts.menu.companies') }}
      parts={(company) => ({
        title: company.name,
        actions: <ReachButtons record={company} />,
        properties: <CompanyProperties company={company} save={control.save} />,
        related: (
          <>
            <People company={company} save={control.save} />
            <OpenEntries company={id} />
            <Orders company={id} />
          </>
        ),
      })}
    />
  );
}

function People({ company, save }: CompanyProps) {
  const { t } = useTranslation();
  const can = useCan();
  const employ = useEmployment(company.id);
  return (
    <RelatedRefs
      of="CONTACT"
      title={t('contacts.company.people')}
      empty={t('contacts.company.noPeople')}
      addLabel={t('shared.add')}
      refs={company.contacts}
      readOnly={!company.allowed.includes('EDIT') || !can('CONTACT', 'EDIT')}
      onAdd={(person) => employ(person, true)}
      onRemove={(person) => employ(person, false)}
      main={{ id: company.mainContact?.id, choose: (person) => save({ mainContactId: person.id }) }}
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

/** Whom a company employs is kept with the people: this changes their companies. */
function useEmployment(companyId: number) {
  const client = useQueryClient();
  return async ({ id }: Ref, employed: boolean) => {
    const contact = await contacts.read(id);
    const others = contact.companies.map((company) => company.id).filter((one) => one !== companyId);
    const changed = await contacts.change(contact, { companyIds: employed ? [...others, companyId] : others });
    await keepRecord(client, contacts, changed);
  };
}
