import { SimpleGrid, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

interface Person {
  lastName: string;
  firstName: string;
  patronymic: string;
  dateOfBirth: string | null;
  personalPhone: string;
  workPhone: string;
}

interface Props {
  form: Pick<UseFormReturnType<Person>, 'getInputProps'>;
  autoFocus?: boolean;
}

/** What people tell of themselves. */
export function PersonFields({ form, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const text = (name: keyof Person) => ({ label: t(`shared.fields.${name}`), ...form.getInputProps(name) });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput autoComplete="family-name" autoFocus={autoFocus} {...text('lastName')} />
      <TextInput autoComplete="given-name" {...text('firstName')} />
      <TextInput autoComplete="additional-name" {...text('patronymic')} />
      <DateInput
        valueFormat="DD.MM.YYYY"
        placeholder={t('shared.datePlaceholder')}
        maxDate={new Date().toISOString().slice(0, 10)}
        clearable
        {...text('dateOfBirth')}
      />
      <TextInput type="tel" autoComplete="tel" {...text('personalPhone')} />
      <TextInput type="tel" {...text('workPhone')} />
    </SimpleGrid>
  );
}
