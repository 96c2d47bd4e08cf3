import { type ReachRow, rowErrors } from '../reach/rows';

interface Form {
  phones: ReachRow[];
  emails: ReachRow[];
}

/** What a member of a request is called in the form. */
const shownAs: Record<string, string> = {
  companyIds: 'companies',
  responsibleId: 'responsible',
  mainContactId: 'mainContact',
};

export interface Placed {
  /** By the form's field, or by the key of a phone's or e-mail's row. */
  errors: Record<string, string>;
  /** The server's paths that found their field; what is left belongs above the form. */
  paths: string[];
}

/** Puts each message of the server at the field it is about. */
export function placeErrors<F extends Form>(fields: Record<string, string>, form: F): Placed {
  const errors: Record<string, string> = {
    ...rowErrors(fields, 'phones', form.phones),
    ...rowErrors(fields, 'emails', form.emails),
  };
  const paths: string[] = [];
  for (const [path, message] of Object.entries(fields)) {
    const [member = path] = path.split('.');
    if (member === 'phones' || member === 'emails') {
      if (path !== member) paths.push(path);
      continue;
    }
    const name = shownAs[member] ?? member;
    if (!(name in form)) continue;
    errors[name] ??= message;
    paths.push(path);
  }
  return { errors, paths };
}
