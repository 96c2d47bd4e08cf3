import { ActionIcon, Button, ColorInput, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/me';
import { readAround } from '@/shared/records/calls';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { colours } from '../colours';
import { ColourMark } from '../marks';
import { changeStatuses, keys, replaceStatuses, rolesQuery, statusesQuery, tasks } from '../queries';
import classes from './Statuses.module.css';
import { lacking, newRow, rowOf, type StatusRow, statusRequests } from './statusRows';

/** The statuses of a project, or of the company: their names, colours, order, and to whom each hands a task on. */
export function StatusesEditor({ project }: { project?: number }) {
  const { t } = useTranslation();
  const can = useCan();
  const notify = useNotify();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(statusesQuery(project));
  const [typed, setTyped] = useState<StatusRow[]>();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const editable = project === undefined ? can('TASK_STATUS', 'EDIT') : can('PROJECT', 'EDIT');
  const { data: roles = [] } = useQuery({ ...rolesQuery, enabled: editable && can('ROLE', 'READ') });

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  if (!editable) {
    return (
      <Stack gap={6}>
        {data.statuses.map((status) => (
          <ColourMark key={status.id} of={status} />
        ))}
      </Stack>
    );
  }
  const { of } = data;
  // The company's are where a project's own begin.
  const rows = typed ?? data.statuses.map((status) => ({ ...rowOf(status), ...(of && !of.own ? { id: null } : {}) }));
  const lack = lacking(rows);
  const set = (at: number, change: Partial<StatusRow>) =>
    setTyped(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  const move = (at: number, to: number) => {
    const row = rows[at];
    if (row) setTyped(rows.toSpliced(at, 1).toSpliced(to, 0, row));
  };
  const save = async () => {
    setSaving(true);
    setProblem(undefined);
    try {
      const wanted = statusRequests(rows);
      const saved =
        project !== undefined && of
          ? await replaceStatuses(project, of.version, wanted)
          : await changeStatuses(data.statuses, wanted);
      client.setQueryData(keys.statuses(project), saved);
      setTyped(undefined);
      notify.done(t('shared.saved'));
      void client.invalidateQueries({ queryKey: ['task-statuses'] });
      void readAround(client, tasks);
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setSaving(false);
    }
  };

  return (
    <Stack gap="sm">
      <ol className={classes.rows}>
        {rows.map((row, index) => (
          <li key={row.key} className={classes.row}>
            <Group gap={4} wrap="nowrap" className={classes.main}>
              <ColorInput
                aria-label={t('tasks.statuses.colour', { name: row.name })}
                w={110}
                swatches={[...colours]}
                value={row.colour}
                onChange={(colour) => set(index, { colour })}
              />
              <TextInput
                style={{ flex: 1, minWidth: 120 }}
                aria-label={t('shared.fields.name')}
                maxLength={100}
                value={row.name}
                error={row.name.trim() === '' && typed ? t('shared.errors.needed') : undefined}
                onChange={({ currentTarget }) => set(index, { name: currentTarget.value })}
              />
              <Select
                aria-label={t('tasks.statuses.kind')}
                w={130}
                allowDeselect={false}
                data={[
                  { value: 'OPEN', label: t('tasks.statuses.kinds.OPEN') },
                  { value: 'DONE', label: t('tasks.statuses.kinds.DONE') },
                ]}
                value={row.kind}
                onChange={(kind) => set(index, { kind: kind === 'DONE' ? 'DONE' : 'OPEN' })}
              />
            </Group>
            <Group gap={4} wrap="nowrap" className={classes.more}>
              <PersonPicker
                aria-label={t('tasks.statuses.handToPerson')}
                placeholder={t('tasks.statuses.handToPerson')}
                style={{ flex: 1, minWidth: 120 }}
                clearable
                value={row.person}
                onChange={(person) => set(index, { person, role: person ? null : row.role })}
              />
              <Select
                aria-label={t('tasks.statuses.handToRole')}
                placeholder={t('tasks.statuses.handToRole')}
                style={{ flex: 1, minWidth: 110 }}
                clearable
                data={roles.map(({ id, name }) => ({ value: String(id), label: name }))}
                value={row.role ? String(row.role.id) : null}
                onChange={(id) => {
                  const role = roles.find((one) => String(one.id) === id);
                  set(index, {
                    role: role ? { id: role.id, name: role.name } : null,
                    person: role ? null : row.person,
                  });
                }}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={index === 0}
                aria-label={t('tasks.statuses.up', { name: row.name })}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={index === rows.length - 1}
                aria-label={t('tasks.statuses.down', { name: row.name })}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t('tasks.statuses.remove', { name: row.name })}
                onClick={() => setTyped(rows.toSpliced(index, 1))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
      <ProblemAlert error={problem} />
      {typed && lack && lack !== 'name' && <span role="alert">{t(`tasks.statuses.lacking.${lack}`)}</span>}
      <Group gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          disabled={rows.length >= 50}
          onClick={() => setTyped([...rows, newRow(rows)])}
        >
          {t('tasks.statuses.add')}
        </Button>
        {typed && (
          <Group gap="xs" ml="auto">
            <Button variant="default" size="compact-md" onClick={() => setTyped(undefined)}>
              {t('shared.cancel')}
            </Button>
            <Button
              variant="light"
              size="compact-md"
              loading={saving}
              disabled={lack !== undefined}
              onClick={() => void save()}
            >
              {t('shared.save')}
            </Button>
          </Group>
        )}
      </Group>
    </Stack>
  );
}
