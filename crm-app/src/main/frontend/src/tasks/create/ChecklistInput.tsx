import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '@/shared/api/types';

interface Props {
  value: ChecklistItem[];
  onChange: (value: ChecklistItem[]) => void;
}

/** The steps of a task that is being made: Enter begins the next one. */
export function ChecklistInput({ value, onChange }: Props) {
  const { t } = useTranslation();
  const rows = useRef<HTMLDivElement>(null);
  const add = (at: number) => {
    onChange(value.toSpliced(at, 0, { text: '', done: false }));
    requestAnimationFrame(() => rows.current?.querySelectorAll('input')[at]?.focus());
  };
  return (
    <Input.Wrapper label={t('tasks.fields.checklist')} labelElement="div">
      <Stack gap={4} ref={rows}>
        {value.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is nothing but its place and text
          <Group key={index} gap={4} wrap="nowrap">
            <TextInput
              style={{ flex: 1 }}
              aria-label={t('tasks.checklist.item', { number: index + 1 })}
              maxLength={500}
              value={item.text}
              onChange={({ currentTarget }) => onChange(value.with(index, { ...item, text: currentTarget.value }))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                add(index + 1);
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('tasks.checklist.remove', { text: item.text || index + 1 })}
              onClick={() => onChange(value.toSpliced(index, 1))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          style={{ alignSelf: 'flex-start' }}
          disabled={value.length >= 200}
          onClick={() => add(value.length)}
        >
          {t('tasks.checklist.add')}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
