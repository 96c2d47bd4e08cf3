import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useIdempotencyKey } from '../api/idempotency';
import { ApiError } from '../api/problem';
import { type FormDraft, useFormDraft } from '../drafts/useFormDraft';
import { useNotify } from '../ui/notify';
import { keepRecord, type RecordCalls, type Versioned } from './calls';
import { kindOf, recordPath } from './kinds';
import { placeErrors } from './placeErrors';

interface Options<F extends object, R extends Versioned> {
  calls: Pick<RecordCalls<never>, 'type' | 'around'>;
  form: UseFormReturnType<F>;
  /** For whom it is made, as `COMPANY:7`, when that is known beforehand: what was typed for another is not theirs. */
  of?: string | undefined;
  /** What of a kept draft is put into the form, where it is not the whole. */
  restore?: (kept: F) => F;
  /** Looked at before it is sent; with `false` the person is shown something first. */
  check?: (form: F) => Promise<boolean>;
  send: (form: F, headers: Record<string, string>) => Promise<R>;
  /** Where the form shows the server's messages, where that is not at the field of the same name. */
  place?: typeof placeErrors<F>;
  nameOf: (made: R) => string;
  /** Without it one goes to where one came from. */
  close?: () => void;
  /** Without it the card of what was made is opened. */
  onMade?: (made: R) => void;
}

export interface Creation {
  saving: boolean;
  draft: FormDraft;
  error: unknown;
  shownFields: string[];
  close: () => void;
  submit: () => void;
}

/** Makes a record: once, however often one presses; what is typed is kept until it is made. */
export function useCreate<F extends object, R extends Versioned>(options: Options<F, R>): Creation {
  const { calls, form, of, restore, check, send, place = placeErrors, nameOf, onMade } = options;
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  const notify = useNotify();
  const key = useIdempotencyKey();
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const [shownFields, setShownFields] = useState<string[]>([]);
  const draft = useFormDraft(draftName(calls.type, of), form, restore);

  const leave = () => {
    if (window.history.state?.idx > 0) void navigate(-1);
    else void navigate({ pathname: kindOf(calls.type)?.list?.split('?')[0] ?? '/', search });
  };

  const submit = async () => {
    if (saving || form.validate().hasErrors) return;
    setSaving(true);
    setError(undefined);
    try {
      if (check && !(await check(form.values))) return;
      const made = await send(form.values, key.headers(form.values));
      key.renew();
      draft.clear();
      void keepRecord(client, calls, made);
      if (onMade) return onMade(made);
      notify.done(t('shared.created', { name: nameOf(made) }));
      void navigate(recordPath({ type: calls.type, id: made.id }) ?? '/', { replace: true });
    } catch (problem) {
      setError(problem);
      const { errors, paths } = place(problem instanceof ApiError ? problem.fields : {}, form.values);
      form.setErrors(errors);
      setShownFields(paths);
    } finally {
      setSaving(false);
    }
  };
  return { saving, draft, error, shownFields, close: options.close ?? leave, submit: () => void submit() };
}

/** Names what is typed of a new record among all drafts. */
export function draftName(type: string, of?: string): string {
  return of ? `new ${type} of ${of}` : `new ${type}`;
}
