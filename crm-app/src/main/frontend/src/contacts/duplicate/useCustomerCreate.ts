import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '@/shared/records/calls';
import { useCreate } from '@/shared/records/useCreate';
import { companies, type contacts } from '../queries';
import { placeErrors } from '../reach/placeErrors';
import { type Likeness, useDuplicates, useDuplicatesBeforeSaving } from './duplicates';

type Form = Pick<Likeness, 'phones' | 'emails'> & { egrpou?: string };

interface Options<F extends Form> {
  calls: typeof contacts | typeof companies;
  form: UseFormReturnType<F>;
  of?: string | undefined;
  action: string;
  send: (form: F, headers: Record<string, string>) => Promise<Versioned & { name: string }>;
}

/** Makes a contact or a company: first shows who is likely to be the same. */
export function useCustomerCreate<F extends Form>({ calls, form, of, action, send }: Options<F>) {
  const { t } = useTranslation();
  const kind = calls === companies ? 'COMPANY' : 'CONTACT';
  const { phones, emails, egrpou = '' } = form.values;
  const likeness = { phones, emails, egrpou };
  const { data: duplicates = [] } = useDuplicates(kind, likeness);
  const findDuplicates = useDuplicatesBeforeSaving(kind);
  const creation = useCreate({
    calls,
    form,
    of,
    send,
    place: placeErrors,
    nameOf: ({ name }) => name,
    check: async () => {
      const shown = new Set(duplicates.map(({ record }) => record.id));
      return (await findDuplicates(likeness)).every(({ record }) => shown.has(record.id));
    },
  });

  /** Changes phones or e-mails; a message stays at the rows that were not touched. */
  const changeRows = (list: 'phones' | 'emails', rows: Likeness[typeof list]) => {
    const before: object[] = form.values[list];
    for (const row of rows) if (!before.includes(row)) form.clearFieldError(row.key);
    form.setValues({ [list]: rows } as Partial<F>);
  };

  return {
    creation,
    duplicates,
    action: duplicates.length > 0 ? t('contacts.duplicates.createAnyway') : action,
    rowErrors: form.errors as Record<string, string>,
    changeRows,
  };
}
