import { IfChangeable } from '@/shared/fieldRules';
import { EmailInputs, PhoneInputs } from './ReachInputs';
import type { EmailRow, PhoneRow } from './rows';

interface Props {
  phones: PhoneRow[];
  emails: EmailRow[];
  /** By the row's key. */
  errors: Record<string, string>;
  onChange: (list: 'phones' | 'emails', rows: (PhoneRow | EmailRow)[]) => void;
}

/** How to reach whom one is taking down, as far as one may say it. */
export function NewReach({ phones, emails, errors, onChange }: Props) {
  return (
    <>
      <IfChangeable field="phones">
        <PhoneInputs rows={phones} errors={errors} onChange={(rows) => onChange('phones', rows)} />
      </IfChangeable>
      <IfChangeable field="emails">
        <EmailInputs rows={emails} errors={errors} onChange={(rows) => onChange('emails', rows)} />
      </IfChangeable>
    </>
  );
}
