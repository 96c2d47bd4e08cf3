import type { ReactNode } from 'react';
import type { RecordType, Ref } from '@/shared/api/types';
import { EditableField, type EditableProps } from '@/shared/forms/EditableField';
import { RefsPicker } from '@/shared/records/RefsPicker';

/** Several records as one property. */
export function EditableRefs({ of, shown, ...field }: EditableProps<Ref[]> & { of: RecordType; shown?: ReactNode }) {
  return (
    <EditableField
      {...field}
      shown={shown ?? field.value.map(({ name }) => name).join(', ')}
      editor={({ label, value, setValue, error }) => (
        <RefsPicker of={of} label={label} value={value} error={error} onChange={setValue} />
      )}
    />
  );
}
