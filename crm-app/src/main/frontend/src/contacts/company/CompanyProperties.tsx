import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Company } from '@/shared/api/types';
import { FieldsOf } from '@/shared/fieldRules';
import { EditableRecord, EditableTags, EditableText, EditableTextarea } from '@/shared/forms/editables';
import { Card } from '@/shared/ui/Card';
import { EmailsField, PhonesField } from '../reach/ReachFields';
import { Made } from '../record/Made';
import { useCompanyChange } from './useCompanyChange';

export function CompanyProperties({ company }: { company: Company }) {
  const { t } = useTranslation();
  const change = useCompanyChange(company.id);
  const readOnly = !company.allowed.includes('EDIT');
  const of = { kind: 'COMPANY', id: company.id } as const;

  return (
    <FieldsOf recordType="COMPANY">
      <Card title={t('contacts.company.data')}>
        <EditableText
          label={t('contacts.company.name')}
          value={company.name}
          readOnly={readOnly}
          onSave={(name) => change({ name: name ?? '' })}
        />
        <EditableText
          field="egrpou"
          label={t('shared.fields.egrpou')}
          value={company.egrpou}
          readOnly={readOnly}
          onSave={(egrpou) => change({ egrpou })}
        />
        <PhonesField value={company.phones} readOnly={readOnly} of={of} onSave={(phones) => change({ phones })} />
        <EmailsField value={company.emails} readOnly={readOnly} of={of} onSave={(emails) => change({ emails })} />
        <EditableTextarea
          field="address"
          label={t('shared.fields.address')}
          value={company.address}
          readOnly={readOnly}
          onSave={(address) => change({ address })}
        />
        <div>
          <EditableText
            field="website"
            label={t('shared.fields.website')}
            value={company.website}
            readOnly={readOnly}
            onSave={(website) => change({ website })}
          />
          {company.website && (
            <Anchor href={siteAddress(company.website)} target="_blank" rel="noreferrer" size="xs">
              {t('contacts.company.openSite')}
            </Anchor>
          )}
        </div>
        <EditableRecord
          of="USER"
          required
          label={t('shared.fields.responsible')}
          value={company.responsible}
          readOnly={readOnly || !company.allowed.includes('ASSIGN')}
          onSave={(person) => change({ responsibleId: person?.id ?? null })}
        />
        <EditableTags
          field="tags"
          label={t('shared.fields.tags')}
          value={company.tags}
          readOnly={readOnly}
          onSave={(tags) => change({ tags })}
        />
        <Made record={company} />
      </Card>
    </FieldsOf>
  );
}

/** People write sites without a scheme; anything that is not one of the web's is never made a link's scheme. */
function siteAddress(website: string): string {
  return /^https?:\/\//i.test(website) ? website : `https://${website}`;
}
