import { Button, Checkbox, Collapse, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FieldsOf, IfChangeable } from '@/shared/fieldRules';
import { useCan, useMe } from '@/shared/me';
import { CreateDialog } from '@/shared/records/CreateDialog';
import { useRecordNames } from '@/shared/records/names';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { RefsPicker } from '@/shared/records/RefsPicker';
import { DuplicatesAlert } from '../duplicate/DuplicatesAlert';
import { useCustomerCreate } from '../duplicate/useCustomerCreate';
import { contacts, createContact } from '../queries';
import { NewReach } from '../reach/NewReach';
import { type ContactForm, contactRequest, emptyContact } from './contactForm';

/** Makes a contact; the list's company filter, when there is one, is the company the person works for. */
export function CreateContactDialog() {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const [more, { toggle }] = useDisclosure();
  const form = useForm<ContactForm>({ initialValues: emptyContact({ id: me.id, name: me.name }) });
  const company = useCompanyOfAddress((one) => {
    const companies = [one];
    // It is not something that was typed.
    form.setInitialValues({ ...form.getInitialValues(), companies });
    if (form.getValues().companies.length === 0) form.setFieldValue('companies', companies);
  });
  const { creation, duplicates, action, rowErrors, changeRows } = useCustomerCreate({
    calls: contacts,
    form,
    of: company && `COMPANY:${company}`,
    action: t('contacts.contact.create'),
    send: (values, headers) => createContact(contactRequest(values), headers),
  });
  const text = (name: 'jobTitle' | 'source' | 'paymentMethod' | 'deliveryMethod' | 'deliveryCompany') => (
    <IfChangeable field={name}>
      <TextInput label={t(`shared.fields.${name}`)} {...form.getInputProps(name)} />
    </IfChangeable>
  );

  return (
    <FieldsOf recordType="CONTACT">
      <CreateDialog title={t('contacts.contact.new')} action={action} creation={creation}>
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="sm">
          <TextInput label={t('shared.fields.lastName')} data-autofocus {...form.getInputProps('lastName')} />
          <TextInput label={t('shared.fields.firstName')} {...form.getInputProps('firstName')} />
          <TextInput label={t('shared.fields.patronymic')} {...form.getInputProps('patronymic')} />
        </SimpleGrid>
        <NewReach phones={form.values.phones} emails={form.values.emails} errors={rowErrors} onChange={changeRows} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <RefsPicker
            of="COMPANY"
            label={t('shared.fields.companies')}
            {...form.getInputProps('companies')}
            value={form.values.companies}
          />
          {text('jobTitle')}
          <PersonPicker
            label={t('shared.fields.responsible')}
            disabled={!can('CONTACT', 'ASSIGN')}
            {...form.getInputProps('responsible')}
            value={form.values.responsible}
          />
          <IfChangeable field="tags">
            <TagsInput label={t('shared.fields.tags')} {...form.getInputProps('tags')} />
          </IfChangeable>
          {text('source')}
        </SimpleGrid>
        <Checkbox label={t('contacts.contact.consent')} {...form.getInputProps('receivesNews', { type: 'checkbox' })} />
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={more}
          onClick={toggle}
          leftSection={more ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('contacts.contact.more')}
        </Button>
        <Collapse expanded={more}>
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
              <IfChangeable field="dateOfBirth">
                <DateInput label={t('shared.fields.dateOfBirth')} clearable {...form.getInputProps('dateOfBirth')} />
              </IfChangeable>
              {text('paymentMethod')}
              {text('deliveryMethod')}
              {text('deliveryCompany')}
            </SimpleGrid>
            <IfChangeable field="comment">
              <Textarea label={t('shared.fields.comment')} autosize minRows={2} {...form.getInputProps('comment')} />
            </IfChangeable>
          </Stack>
        </Collapse>
        <DuplicatesAlert duplicates={duplicates} />
      </CreateDialog>
    </FieldsOf>
  );
}

function useCompanyOfAddress(use: (company: { id: number; name: string }) => void): string | undefined {
  const [parameters] = useSearchParams();
  const ids = parameters.getAll('company');
  const only = ids.length === 1 && ids[0] ? ids : [];
  const names = useRecordNames('COMPANY', only);
  const [id] = only;
  const name = id && names[id];
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when its name is known
  useEffect(() => {
    if (id && name) use({ id: Number(id), name });
  }, [id, name]);
  return id;
}
