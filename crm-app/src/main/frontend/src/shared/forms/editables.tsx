import { Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { RecordType, Ref } from '../api/types';
import { useFormats } from '../formats/FormatsProvider';
import type { Choice } from '../list/filters';
import { RecordPicker } from '../records/RecordPicker';
import { PersonName } from '../ui/PersonName';
import { EditableField, type EditableProps } from './EditableField';

type Text = string | null;

export function EditableText({
  shown,
  type,
  ...field
}: EditableProps<Text> & { shown?: ReactNode; type?: 'email' | 'tel' | 'url' }) {
  return (
    <EditableField
      {...field}
      shown={shown ?? field.value}
      editor={({ label, value, setValue, error }) => (
        <TextInput
          label={label}
          type={type}
          value={value ?? ''}
          error={error}
          onChange={({ currentTarget }) => setValue(currentTarget.value === '' ? null : currentTarget.value)}
        />
      )}
    />
  );
}

export function EditableTextarea(field: EditableProps<Text>) {
  return (
    <EditableField
      {...field}
      shown={field.value}
      editor={({ label, value, setValue, error }) => (
        <Textarea
          label={label}
          autosize
          minRows={2}
          value={value ?? ''}
          error={error}
          onChange={({ currentTarget }) => setValue(currentTarget.value === '' ? null : currentTarget.value)}
        />
      )}
    />
  );
}

export function EditableChoice({
  options,
  required,
  ...field
}: EditableProps<Text> & { options: Choice[]; required?: boolean }) {
  return (
    <EditableField
      {...field}
      shown={options.find((option) => option.value === field.value)?.label}
      editor={({ label, value, save, error }) => (
        <Select
          label={label}
          data={options}
          value={value}
          error={error}
          clearable={!required}
          searchable
          defaultDropdownOpened
          // Choosing is deciding.
          onChange={save}
        />
      )}
    />
  );
}

export function EditableDay(field: EditableProps<Text>) {
  const formats = useFormats();
  return (
    <EditableField
      {...field}
      shown={field.value && formats.day(field.value)}
      editor={({ label, value, setValue, error }) => (
        <DateInput label={label} value={value} error={error} clearable onChange={setValue} />
      )}
    />
  );
}

/** A link to another record; `shown` may make it a link to that card. */
export function EditableRecord({
  of,
  required,
  shown,
  make,
  ...field
}: EditableProps<Ref | null> & {
  of: RecordType;
  required?: boolean;
  shown?: ReactNode;
  /** Offers to make a record of what was typed; the field is left, and what was typed stays until one is chosen. */
  make?: ComponentProps<typeof RecordPicker>['make'] | undefined;
}) {
  const [typed, setTyped] = useState('');
  return (
    <EditableField
      {...field}
      shown={shown ?? (of === 'USER' && field.value ? <PersonName person={field.value} /> : field.value?.name)}
      editor={({ label, value, save, error, close }) => (
        <RecordPicker
          of={of}
          label={label}
          value={value}
          error={error}
          clearable={!required}
          onChange={save}
          {...(make
            ? {
                typed: { text: typed, onChange: setTyped },
                make: {
                  ...make,
                  onMake: (text) => {
                    close();
                    setTyped('');
                    make.onMake(text);
                  },
                },
              }
            : {})}
        />
      )}
    />
  );
}

export function EditableTags(field: EditableProps<string[]>) {
  return (
    <EditableField
      {...field}
      shown={field.value.join(', ')}
      editor={({ label, value, setValue, error }) => (
        <TagsInput label={label} value={value} error={error} onChange={setValue} />
      )}
    />
  );
}
