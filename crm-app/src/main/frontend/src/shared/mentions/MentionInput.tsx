import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ref } from '@/shared/api/types';
import { useRecordSearch } from '@/shared/records/RecordPicker';
import { PersonName } from '@/shared/ui/PersonName';
import { asked } from './mentions';

interface Props {
  label: string;
  placeholder: string;
  value: string;
  autoFocus: boolean;
  onChange: (text: string) => void;
  onMention: (person: Ref) => void;
  onSubmit: () => void;
  onCancel?: () => void;
}

/** A text in which an @ offers people: arrows choose, Enter takes, Escape goes on writing. */
export function MentionInput({ value, onChange, onMention, onSubmit, onCancel, ...input }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [dismissed, setDismissed] = useState<number>();
  const wanted = asked(value, caret);
  const asking = wanted !== undefined && wanted.from !== dismissed;
  const { data } = useRecordSearch('USER', wanted?.q ?? '', asking);
  const found = useMemo(() => named(data ?? [], wanted?.q ?? ''), [data, wanted?.q]);
  const opened = asking && found.length > 0;
  const combobox = useCombobox({ opened });

  // biome-ignore lint/correctness/useExhaustiveDependencies: other people, the first of them is chosen
  useEffect(() => {
    if (opened) combobox.selectFirstOption();
  }, [opened, found]);

  const take = (id: string) => {
    const person = found.find((one) => String(one.id) === id);
    if (!person || !wanted) return;
    const before = `${value.slice(0, wanted.from)}@${person.name} `;
    onMention(person);
    onChange(before + value.slice(caret));
    setCaret(before.length);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  };

  return (
    <Combobox store={combobox} position="bottom-start" width={280} onOptionSubmit={take}>
      <Combobox.Target withKeyboardNavigation={opened} withAriaAttributes={false}>
        <Textarea
          ref={field}
          aria-label={input.label}
          placeholder={input.placeholder}
          data-autofocus={input.autoFocus || undefined}
          autoFocus={input.autoFocus}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={10_000}
          aria-autocomplete="list"
          aria-controls={opened ? (combobox.listId ?? undefined) : undefined}
          value={value}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            setCaret(currentTarget.selectionStart);
            setDismissed(undefined);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onBlur={() => setDismissed(wanted?.from)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !opened && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              onSubmit();
            } else if (event.key === 'Escape' && opened) {
              event.stopPropagation();
              setDismissed(wanted.from);
            } else if (event.key === 'Escape' && onCancel) {
              event.stopPropagation();
              onCancel();
            } else if (event.key === 'Tab' && opened) {
              event.preventDefault();
              combobox.clickSelectedOption();
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!opened}>
        <Combobox.Options
          aria-label={t('shared.people')}
          mah={220}
          style={{ overflowY: 'auto' }}
          // The text keeps the focus while a person is picked with the mouse.
          onMouseDown={(event) => event.preventDefault()}
        >
          {found.map((person) => (
            <Combobox.Option key={person.id} value={String(person.id)}>
              <PersonName person={person} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Those whose name has what is typed by now; what was found for fewer letters is shown until the answer for all comes. */
function named(people: Ref[], q: string): Ref[] {
  const wanted = q.toLocaleLowerCase();
  return people.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
}
