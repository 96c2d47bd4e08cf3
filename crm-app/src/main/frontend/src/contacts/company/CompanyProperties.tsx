import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Company, CompanyRequest } from '@/shared/api/types';
import { EditableRecord, EditableTags, EditableText, EditableTextarea } from '@/shared/forms/editables';
import { Card } from '@/shared/ui/Card';
import { EmailsField, PhonesField } from '../reach/ReachFields';

export interface CompanyProps {
  company: Company;
  save: (change: Partial<CompanyRequest>) => Promise<unknown>;
}

export function CompanyProperties({ company, save }: CompanyProps) {
  const { t } = useTranslation();
  const readOnly = !company.allowed.includes('EDIT');
  const of = { kind: 'COMPANY', id: company.id } as const;

  return (
    <Card title={t('contacts.company.data')}>
      <EditableText
        label={t('contacts.company.name')}
        value={company.name}
        readOnly={readOnly}
        onSave={(name) => save({ name: name ?? '' })}
      />
      <EditableText
        field="egrpou"
        label={t('shared.fields.egrpou')}
        value={company.egrpou}
        readOnly={readOnly}
        onSave={(egrpou) => save({ egrpou })}
      />
      <PhonesField value={company.phones} readOnly={readOnly} of={of} onSave={(phones) => save({ phones })} />
      <EmailsField value={company.emails} readOnly={readOnly} of={of} onSave={(emails) => save({ emails })} />
      <EditableTextarea
        field="address"
        label={t('shared.fields.address')}
        value={company.address}
        readOnly={readOnly}
        onSave={(address) => save({ address })}
      />
      <div>
        <EditableText
          field="website"
          label={t('shared.fields.website')}
          value={company.website}
          readOnly={readOnly}
          onSave={(website) => save({ website })}
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
        onSave={(person) => save({ responsibleId: person?.id ?? null })}
      />
      <EditableTags
        field="tags"
        label={t('shared.fields.tags')}
        value={company.tags}
        readOnly={readOnly}
        onSave={(tags) => save({ tags })}
      />
    </Card>
  );
}

/** People write sites without a scheme; anything that is not one of the web's is never made a link's scheme. */
function siteAddress(website: string): string {
  return /^https?:\/\//i.test(website) ? website : `https://${website}`;
}
