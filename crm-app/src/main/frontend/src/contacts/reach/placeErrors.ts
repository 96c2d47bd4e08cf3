import { type Placed, placeErrors as placeOthers } from '@/shared/records/placeErrors';
import { type ReachRow, rowErrors } from './rows';

interface Form {
  phones: ReachRow[];
  emails: ReachRow[];
}

/** Puts each message of the server at the field it is about, or at the row of the phone or e-mail, by its key. */
export function placeErrors<F extends Form>(fields: Record<string, string>, form: F): Placed {
  const ofRows = (path: string) => /^(phones|emails)(\.|$)/.test(path);
  const { errors, paths } = placeOthers(
    Object.fromEntries(Object.entries(fields).filter(([path]) => !ofRows(path))),
    form,
  );
  return {
    errors: { ...rowErrors(fields, 'phones', form.phones), ...rowErrors(fields, 'emails', form.emails), ...errors },
    // What is wrong with all rows together stands at none of them.
    paths: [...paths, ...Object.keys(fields).filter((path) => ofRows(path) && path.includes('.'))],
  };
}
