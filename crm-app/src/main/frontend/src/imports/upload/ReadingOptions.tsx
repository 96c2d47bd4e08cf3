import { Button, Collapse, NumberInput, Select, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { delimiters, encodings, type Reading } from './reading';

interface Props {
  reading: Reading;
  onChange: (reading: Reading) => void;
}

/** How to read the file, for when the server's guess is wrong: letters become riddles, all columns become one. */
export function ReadingOptions({ reading, onChange }: Props) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(Object.values(reading).some((value) => value !== ''));
  const set = (change: Partial<Reading>) => onChange({ ...reading, ...change });
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={opened}
        onClick={toggle}
        leftSection={opened ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
      >
        {t('imports.reading.title')}
      </Button>
      <Collapse expanded={opened}>
        <Stack gap="xs" pt="xs">
          <Text size="sm" c="dimmed">
            {t('imports.reading.hint')}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" verticalSpacing="sm">
            <Select
              label={t('imports.reading.encoding')}
              placeholder={t('imports.reading.guess')}
              data={encodings}
              value={reading.encoding || null}
              onChange={(encoding) => set({ encoding: encoding ?? '' })}
              clearable
            />
            <Select
              label={t('imports.reading.delimiter')}
              placeholder={t('imports.reading.guess')}
              data={Object.entries(delimiters).map(([name, value]) => ({
                value,
                label: t(`imports.delimiters.${name as keyof typeof delimiters}`),
              }))}
              value={reading.delimiter || null}
              onChange={(delimiter) => set({ delimiter: delimiter ?? '' })}
              clearable
            />
            <TextInput
              label={t('imports.reading.sheet')}
              placeholder={t('imports.reading.firstSheet')}
              value={reading.sheet}
              onChange={({ currentTarget }) => set({ sheet: currentTarget.value })}
            />
            <NumberInput
              label={t('imports.reading.headerRow')}
              placeholder={t('imports.reading.guess')}
              min={1}
              max={1_000_000}
              allowDecimal={false}
              disabled={reading.headerRow === '0'}
              value={reading.headerRow === '0' ? '' : reading.headerRow}
              onChange={(headerRow) => set({ headerRow: String(headerRow) })}
            />
          </SimpleGrid>
          <Switch
            label={t('imports.reading.noHeader')}
            description={t('imports.reading.noHeaderHint')}
            checked={reading.headerRow === '0'}
            onChange={({ currentTarget }) => set({ headerRow: currentTarget.checked ? '0' : '' })}
          />
        </Stack>
      </Collapse>
    </div>
  );
}
