import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Company, Duplicate, Phone } from '@/shared/api/types';
import { phoneText } from '@/shared/formats/formats';
import { EditableBlock } from '@/shared/forms/EditableBlock';
import { DuplicatesAlert } from '../duplicate/DuplicatesAlert';
import { useDuplicates } from '../duplicate/duplicates';
import type { DuplicateKind } from '../queries';
import classes from './Reach.module.css';
import { EmailInputs, PhoneInputs } from './ReachInputs';
import { type EmailRow, emailRequests, emailRows, type PhoneRow, phoneRequests, phoneRows, rowErrors } from './rows';

interface Props<V, R> {
  value: V[];
  onSave: (requests: R[]) => Promise<unknown>;
  readOnly: boolean;
  /** The record whose they are: others with the same are likely duplicates. */
  of: { kind: DuplicateKind; id: number };
}

export function PhonesField({
  value,
  onSave,
  readOnly,
  of,
}: Props<Phone, { number: string; kind: Phone['kind']; main: boolean }>) {
  const { t } = useTranslation();
  return (
    <EditableBlock
      field="phones"
      label={t('shared.fields.phones')}
      readOnly={readOnly}
      empty={value.length === 0}
      draft={`phones ${of.kind}:${of.id}`}
      value={value}
      begin={phoneRows}
      onSave={(rows: PhoneRow[]) => onSave(phoneRequests(rows))}
      editor={(rows, setRows, fields) => (
        <>
          <PhoneInputs rows={rows} onChange={setRows} errors={rowErrors(fields, 'phones', rows)} />
          <AlikeRecords of={of} phones={rows} />
        </>
      )}
    >
      <ul className={classes.list}>
        {value.map((phone) => (
          <li key={phone.number}>
            <Anchor href={`tel:${phone.number}`}>{phoneText(phone.number)}</Anchor>{' '}
            <span className={classes.note}>
              {[
                phone.kind !== 'OTHER' && t(`contacts.phoneKinds.${phone.kind}`),
                phone.main && value.length > 1 && t('contacts.reach.main'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </EditableBlock>
  );
}

export function EmailsField({
  value,
  onSave,
  readOnly,
  of,
}: Props<Company['emails'][number], { address: string; main: boolean }>) {
  const { t } = useTranslation();
  return (
    <EditableBlock
      field="emails"
      label={t('shared.fields.emails')}
      readOnly={readOnly}
      empty={value.length === 0}
      draft={`emails ${of.kind}:${of.id}`}
      value={value}
      begin={emailRows}
      onSave={(rows: EmailRow[]) => onSave(emailRequests(rows))}
      editor={(rows, setRows, fields) => (
        <>
          <EmailInputs rows={rows} onChange={setRows} errors={rowErrors(fields, 'emails', rows)} />
          <AlikeRecords of={of} emails={rows} />
        </>
      )}
    >
      <ul className={classes.list}>
        {value.map((email) => (
          <li key={email.address}>
            <Anchor href={`mailto:${email.address}`}>{email.address}</Anchor>{' '}
            {email.main && value.length > 1 && <span className={classes.note}>{t('contacts.reach.main')}</span>}
          </li>
        ))}
      </ul>
    </EditableBlock>
  );
}

const none: Duplicate[] = [];

function AlikeRecords({ of, phones = [], emails = [] }: Pick<Props<never, never>, 'of'> & AlikeRows) {
  const { data = none } = useDuplicates(of.kind, { phones, emails, egrpou: '' }, of.id);
  return <DuplicatesAlert duplicates={data} />;
}

interface AlikeRows {
  phones?: PhoneRow[];
  emails?: EmailRow[];
}
