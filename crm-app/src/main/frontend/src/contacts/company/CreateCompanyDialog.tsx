import { SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FieldsOf, IfChangeable } from '@/shared/fieldRules';
import { useCan, useMe } from '@/shared/me';
import { CreateDialog } from '@/shared/records/CreateDialog';
import { PersonPicker, RecordPicker } from '@/shared/records/RecordPicker';
import { DuplicatesAlert } from '../duplicate/DuplicatesAlert';
import { useCustomerCreate } from '../duplicate/useCustomerCreate';
import { companies, createCompany } from '../queries';
import { NewReach } from '../reach/NewReach';
import { type CompanyForm, companyRequest, emptyCompany } from './companyForm';

export function CreateCompanyDialog() {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const form = useForm<CompanyForm>({
    initialValues: emptyCompany({ id: me.id, name: me.name }),
    validate: { name: (name) => (name.trim() ? null : t('shared.errors.needed')) },
  });
  const { creation, duplicates, action, rowErrors, changeRows } = useCustomerCreate({
    calls: companies,
    form,
    action: t('contacts.company.create'),
    send: (values, headers) => createCompany(companyRequest(values), headers),
  });

  return (
    <FieldsOf recordType="COMPANY">
      <CreateDialog title={t('contacts.company.new')} action={action} creation={creation}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <TextInput label={t('contacts.company.name')} data-autofocus withAsterisk {...form.getInputProps('name')} />
          <IfChangeable field="egrpou">
            <TextInput
              label={t('shared.fields.egrpou')}
              inputMode="numeric"
              placeholder="14360570"
              {...form.getInputProps('egrpou')}
            />
          </IfChangeable>
        </SimpleGrid>
        <NewReach phones={form.values.phones} emails={form.values.emails} errors={rowErrors} onChange={changeRows} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <IfChangeable field="address">
            <TextInput label={t('shared.fields.address')} {...form.getInputProps('address')} />
          </IfChangeable>
          <IfChangeable field="website">
            <TextInput
              label={t('shared.fields.website')}
              inputMode="url"
              placeholder="example.com"
              {...form.getInputProps('website')}
            />
          </IfChangeable>
          <RecordPicker
            of="CONTACT"
            label={t('shared.fields.mainContact')}
            clearable
            {...form.getInputProps('mainContact')}
            value={form.values.mainContact}
          />
          <PersonPicker
            label={t('shared.fields.responsible')}
            disabled={!can('COMPANY', 'ASSIGN')}
            {...form.getInputProps('responsible')}
            value={form.values.responsible}
          />
          <IfChangeable field="tags">
            <TagsInput label={t('shared.fields.tags')} {...form.getInputProps('tags')} />
          </IfChangeable>
        </SimpleGrid>
        <DuplicatesAlert duplicates={duplicates} />
      </CreateDialog>
    </FieldsOf>
  );
}
