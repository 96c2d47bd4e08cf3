import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconPlus, IconStar, IconStarFilled, IconUnlink } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ref } from '@/shared/api/types';
import { RecordLink } from '@/shared/records/RecordLink';
import { RecordPicker } from '@/shared/records/RecordPicker';
import { Card } from '@/shared/ui/Card';
import { useNotify } from '@/shared/ui/notify';
import classes from './Reach.module.css';

interface Props {
  of: 'CONTACT' | 'COMPANY';
  title: string;
  empty: string;
  addLabel: string;
  refs: Ref[];
  readOnly: boolean;
  onAdd: (ref: Ref) => Promise<unknown>;
  onRemove: (ref: Ref) => Promise<unknown>;
  /** The one among them that stands for all. */
  main?: { id: number | undefined; choose: (ref: Ref) => Promise<unknown> };
  children?: ReactNode;
}

/** The companies of a person or the people of a company: links that can be added and taken away. */
export function RelatedRefs({ of, title, empty, addLabel, refs, readOnly, onAdd, onRemove, main, children }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [adding, setAdding] = useState(false);
  const [busy, setBusy] = useState(false);

  const run = async (action: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await action();
      setAdding(false);
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Card
      title={title}
      actions={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {addLabel}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        {adding && (
          <RecordPicker
            of={of}
            aria-label={addLabel}
            placeholder={t('shared.search')}
            value={null}
            disabled={busy}
            autoFocus
            onChange={(ref) => ref && void run(() => onAdd(ref))}
          />
        )}
        {refs.length === 0 && !adding && <Text c="dimmed">{empty}</Text>}
        {refs.length > 0 && (
          <ul className={classes.list}>
            {refs.map((ref) => (
              <li key={ref.id}>
                <Group gap={4} wrap="nowrap" justify="space-between">
                  <RecordLink record={{ type: of, ...ref }} />
                  <Group gap={0} wrap="nowrap">
                    {main && (main.id === ref.id || !readOnly) && (
                      <Tooltip label={main.id === ref.id ? t('shared.fields.mainContact') : t('contacts.makeMain')}>
                        <ActionIcon
                          variant="subtle"
                          color={main.id === ref.id ? 'accent' : 'gray'}
                          aria-label={t('contacts.makeMainOf', { name: ref.name })}
                          aria-pressed={main.id === ref.id}
                          disabled={readOnly || busy}
                          onClick={() => main.id !== ref.id && void run(() => main.choose(ref))}
                        >
                          {main.id === ref.id ? <IconStarFilled size={16} /> : <IconStar size={16} />}
                        </ActionIcon>
                      </Tooltip>
                    )}
                    {!readOnly && (
                      <Tooltip label={t('contacts.unlink')}>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={t('contacts.unlinkOf', { name: ref.name })}
                          disabled={busy}
                          onClick={() => void run(() => onRemove(ref))}
                        >
                          <IconUnlink size={16} />
                        </ActionIcon>
                      </Tooltip>
                    )}
                  </Group>
                </Group>
              </li>
            ))}
          </ul>
        )}
        {children}
      </Stack>
    </Card>
  );
}
