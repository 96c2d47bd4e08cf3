import { SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import { FieldsOf, IfChangeable } from '@/shared/fieldRules';
import { useCan, useMe } from '@/shared/me';
import { PersonPicker, RecordPicker } from '@/shared/records/RecordPicker';
import { NewReach } from '../reach/NewReach';
import { CreateDialog } from '../record/CreateDialog';
import { useCreate } from '../record/useCreate';
import { type CompanyForm, companyRequest, emptyCompany } from './companyForm';

export function CreateCompanyDialog() {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const form = useForm<CompanyForm>({
    initialValues: emptyCompany({ id: me.id, name: me.name }),
    validate: { name: (name) => (name.trim() ? null : t('shared.errors.needed')) },
  });
  const creation = useCreate({
    kind: 'COMPANY',
    form,
    send: (values, headers) => answer(api.POST('/api/v1/companies', { body: companyRequest(values), headers })),
  });

  return (
    <FieldsOf recordType="COMPANY">
      <CreateDialog
        title={t('contacts.company.new')}
        action={t('contacts.company.create')}
        dirty={form.isDirty()}
        creation={creation}
        onSubmit={() => {
          if (!form.validate().hasErrors) creation.submit();
        }}
      >
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
        <NewReach
          phones={form.values.phones}
          emails={form.values.emails}
          errors={creation.rowErrors}
          onChange={creation.changeRows}
        />
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
      </CreateDialog>
    </FieldsOf>
  );
}
