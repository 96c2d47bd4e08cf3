import { Button, Group, Popover, Text } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { useReassign } from './useReassign';

interface Props {
  chosen: Entry[];
  onDone: () => void;
}

/** What can be done with all records that are chosen. */
export function SelectionBar({ chosen, onDone }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [asking, setAsking] = useState(false);
  const { reassign, busy } = useReassign();
  const count = chosen.length;
  return (
    <Group gap="xs" role="group" aria-label={t('deals.list.chosen', { count, text: formats.number(count) })}>
      <Text fw={600}>{t('deals.list.chosen', { count, text: formats.number(count) })}</Text>
      <Popover opened={asking} onChange={setAsking} position="bottom-start" trapFocus withinPortal>
        <Popover.Target>
          <Button
            variant="light"
            leftSection={<IconUserShare size={16} />}
            loading={busy}
            aria-haspopup="dialog"
            onClick={() => setAsking(!asking)}
          >
            {t('deals.list.assign')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('deals.list.assignTo')}>
          <PersonPicker
            label={t('deals.list.assignTo')}
            w={260}
            value={null}
            data-autofocus
            comboboxProps={{ withinPortal: false }}
            onChange={(person) => {
              setAsking(false);
              if (person) void reassign(chosen, person).then((passed) => passed && onDone());
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <Button variant="subtle" onClick={onDone}>
        {t('deals.list.unchoose')}
      </Button>
    </Group>
  );
}
