import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import type { Money } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { EditableField } from '@/shared/forms/EditableField';
import { decimal, moneyFault, moneyText } from '../order/decimal';
import { useOwnCurrency } from '../queries';

interface Props {
  label: string;
  value: Money | null;
  readOnly: boolean;
  field: string;
  onSave: (value: Money | null) => Promise<unknown>;
}

/** A sum of money, typed with a comma or a point; the currency stays what it was. */
export function EditableMoney({ label, value, readOnly, field, onSave }: Props) {
  const { t, i18n } = useTranslation();
  const separator = i18n.language === 'en' ? '.' : ',';
  const formats = useFormats();
  const ownCurrency = useOwnCurrency();
  const currency = value?.currency ?? ownCurrency;
  return (
    <EditableField<string>
      label={label}
      field={field}
      value={value?.amount ?? ''}
      readOnly={readOnly}
      shown={value && formats.money(value)}
      onSave={async (text) => {
        if (text.trim() === '') return onSave(null);
        const fault = moneyFault(text, separator);
        if (fault) throw amountRefused(t(`deals.lines.faults.${fault}`));
        return onSave({ amount: moneyText(decimal(text, separator)), currency });
      }}
      editor={({ value: text, setValue, error }) => (
        <TextInput
          label={label}
          inputMode="decimal"
          rightSection={currency}
          rightSectionWidth={48}
          value={text}
          error={error}
          onChange={({ currentTarget }) => setValue(currentTarget.value)}
        />
      )}
    />
  );
}

/** As the server would have said it, so that it is shown beside the field. */
function amountRefused(message: string): ApiError {
  return new ApiError(422, { errors: [{ field: 'amount', code: 'number', message }] });
}
