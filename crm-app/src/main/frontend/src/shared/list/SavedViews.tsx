import { ActionIcon, Button, Group, NavLink, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNotify } from '../ui/notify';
import type { ListControl } from './listState';
import { useSavedViews, viewQuery } from './savedViews';

interface Props {
  /** Names the list whose views these are. */
  panel: string;
  control: ListControl;
}

/** A person's own views of a list: its filters and order under a name. */
export function SavedViews({ panel, control }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const { views, save, remove } = useSavedViews(panel);
  const shown = viewQuery(control);
  const current = views.find((view) => view.query === shown);

  const keep = () =>
    save.mutate(
      { name: name.trim(), query: shown },
      {
        onSuccess: () => {
          setName('');
          setOpened(false);
        },
        onError: notify.failed,
      },
    );

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus width={290}>
      <Popover.Target>
        <Button
          variant={current ? 'light' : 'default'}
          leftSection={<IconBookmark size={16} />}
          onClick={() => setOpened(!opened)}
          maw={220}
        >
          {current?.name ?? t('shared.views.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shared.views.title')}>
        <Stack gap="xs">
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('shared.views.empty')}
            </Text>
          )}
          {views.map((view) => (
            <Group key={view.id} gap={4} wrap="nowrap">
              <NavLink
                component={Link}
                to={{ search: view.query }}
                label={view.name}
                active={view === current}
                onClick={() => setOpened(false)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('shared.views.delete', { name: view.name })}
                onClick={() => remove.mutate(view, { onError: notify.failed })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim()) keep();
            }}
          >
            <Stack gap="xs">
              <TextInput
                label={t('shared.views.name')}
                value={name}
                maxLength={100}
                onChange={({ currentTarget }) => setName(currentTarget.value)}
              />
              <Button type="submit" variant="light" loading={save.isPending} disabled={!name.trim()}>
                {t('shared.save')}
              </Button>
            </Stack>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
