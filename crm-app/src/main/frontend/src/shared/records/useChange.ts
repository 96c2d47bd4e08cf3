import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../activity/labels';
import { ApiError } from '../api/problem';
import { keepRecord, type RecordCalls, type Versioned } from './calls';
import { type Outcome, sendChange } from './change';

/** Sends changes of records of a kind, and takes what they are then. */
export function useChange<R extends Versioned, C extends object>(calls: RecordCalls<R, C>) {
  const client = useQueryClient();
  return async (seen: R, touched: readonly string[], send: (present: R) => Promise<R>): Promise<Outcome<R>> => {
    const outcome = await sendChange(seen, touched, send, () => calls.read(seen.id));
    void keepRecord(client, calls, outcome.record);
    return outcome;
  };
}

/** What to throw of a change that was not saved: by property, what it is by now. */
export function useRefusal() {
  const { t } = useTranslation();
  const labels = useLabels();
  return <R extends object>(
    { record, by, refusal }: Outcome<R>,
    textOf = (present: R, field: string) => labels.value(present[field as keyof R]),
  ): unknown => {
    const who = by ?? t('shared.conflict.somebody');
    const errors = (refusal?.contested ?? []).map((field) => ({
      field,
      code: 'stale-version',
      message: t('shared.conflict.field', { who, value: textOf(record, field) }),
    }));
    return errors.length > 0 ? new ApiError(412, { status: 412, errors }) : refusal?.error;
  };
}
