import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { ApiError } from '@/shared/api/problem';
import { useNotify } from '@/shared/ui/notify';
import { type DuplicateKind, type Likeness, useDuplicates, useDuplicatesBeforeSaving } from '../duplicate/duplicates';
import type { Versioned } from './conflict';
import { placeErrors } from './placeErrors';
import { useFormDraft } from './useFormDraft';

type Form = Pick<Likeness, 'phones' | 'emails'> & { egrpou?: string };

interface Options<F extends Form> {
  kind: DuplicateKind;
  form: UseFormReturnType<F>;
  /** For whom it is made, when that is known beforehand: what was typed for another is not theirs. */
  of?: string | undefined;
  send: (form: F, headers: Record<string, string>) => Promise<Versioned & { name: string }>;
}

/** Makes a contact or a company: first shows who is likely to be the same, then saves and opens the new card. */
export function useCreate<F extends Form>({ kind, form, of, send }: Options<F>) {
  const { t } = useTranslation();
  const folder = kind === 'CONTACT' ? 'contacts' : 'companies';
  const client = useQueryClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  const notify = useNotify();
  const key = useIdempotencyKey();
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const [shownFields, setShownFields] = useState<string[]>([]);

  const likeness = { phones: form.values.phones, emails: form.values.emails, egrpou: form.values.egrpou ?? '' };
  const { data: duplicates = [] } = useDuplicates(kind, likeness);
  const findDuplicates = useDuplicatesBeforeSaving(kind);

  const draft = useFormDraft(of ? `new ${kind} of ${of}` : `new ${kind}`, form);
  const close = () =>
    void (window.history.state?.idx > 0 ? navigate(-1) : navigate({ pathname: `/${folder}`, search }));

  const submit = async () => {
    setSaving(true);
    setError(undefined);
    form.clearErrors();
    try {
      const found = await findDuplicates(likeness);
      const shown = new Set(duplicates.map(({ record }) => record.id));
      if (found.some(({ record }) => !shown.has(record.id))) return;
      const made = await send(form.values, key.headers());
      key.renew();
      draft.clear();
      void client.invalidateQueries({ queryKey: [folder, 'list'] });
      void client.invalidateQueries({ queryKey: [kind === 'CONTACT' ? 'companies' : 'contacts'] });
      notify.done(t('contacts.created', { name: made.name }));
      void navigate(`/${folder}/${made.id}`, { replace: true });
    } catch (problem) {
      setError(problem);
      const { errors, paths } = placeErrors(problem instanceof ApiError ? problem.fields : {}, form.values);
      form.setErrors(errors);
      setShownFields(paths);
    } finally {
      setSaving(false);
    }
  };

  /** Changes phones or e-mails; a message stays at the rows that were not touched. */
  const changeRows = (list: 'phones' | 'emails', rows: Likeness[typeof list]) => {
    const before: object[] = form.values[list];
    for (const row of rows) if (!before.includes(row)) form.clearFieldError(row.key);
    form.setValues({ [list]: rows } as Partial<F>);
  };

  return {
    saving,
    draft,
    error,
    shownFields,
    duplicates,
    rowErrors: form.errors as Record<string, string>,
    close,
    submit: () => void submit(),
    changeRows,
  };
}

export type Creation = Omit<ReturnType<typeof useCreate<Form>>, 'changeRows'>;
