import { Anchor, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CardSectionProps } from '@/shared/feature';
import { useCan } from '@/shared/me';
import { useRecordNames } from '@/shared/records/names';
import { Card } from '@/shared/ui/Card';
import { useProblemText } from '@/shared/ui/problemText';
import { ofRecordQuery } from '../queries';
import { QuickTask } from '../quick/QuickTask';
import { TaskRows } from '../TaskRows';
import { useTasksLive } from '../useTasksLive';

/** What is still to be done about a record, and a line that makes one more such task. */
export function TasksOfRecord({ id, on }: CardSectionProps) {
  const { t } = useTranslation();
  const can = useCan();
  const problem = useProblemText();
  const readable = can('TASK', 'READ');
  const record = `${on}:${id}`;
  const name = useRecordNames(on, [String(id)])[id];
  const { data, error } = useQuery({ ...ofRecordQuery(record), enabled: readable });
  useTasksLive();
  if (!readable) return null;
  return (
    <Card
      title={t('shell.panels.tasks')}
      actions={
        <Anchor component={Link} to={{ pathname: '/tasks', search: `record=${record}` }} size="sm">
          {t('tasks.section.all')}
        </Anchor>
      }
    >
      {error ? (
        <Text c="dimmed">{problem(error)}</Text>
      ) : data ? (
        data.items.length > 0 ? (
          <TaskRows tasks={data.items} />
        ) : (
          <Text c="dimmed">{t('tasks.section.empty')}</Text>
        )
      ) : (
        <Skeleton height={42} />
      )}
      <QuickTask draft={record} context={{ record: { type: on, id, name: name ?? `#${id}` } }} />
    </Card>
  );
}
