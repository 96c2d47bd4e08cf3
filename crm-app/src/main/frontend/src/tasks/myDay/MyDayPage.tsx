import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { clockOf } from '@/shared/formats/zoned';
import { useMe } from '@/shared/me';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { OfferButtons } from '../OfferButtons';
import { myDayQuery } from '../queries';
import { QuickTask } from '../quick/QuickTask';
import { TaskRows } from '../TaskRows';
import { useTasksLive } from '../useTasksLive';
import { ViewSwitch } from '../ViewSwitch';
import classes from './MyDay.module.css';

/** What a person has to do today: what is late, what is due, what waits for an answer, what is done. */
export function MyDayPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { timeZone } = useMe();
  const { data: day, error, refetch } = useQuery(myDayQuery);
  useTasksLive();
  const sections = day
    ? ([
        ['offered', day.offered],
        ['overdue', day.overdue],
        ['today', day.today],
        ['done', day.done],
      ] as const)
    : [];
  const shown = sections.filter(([, tasks]) => tasks.length > 0);
  return (
    <Page>
      <PageHeader title={t('tasks.views.myDay')}>
        <ViewSwitch />
      </PageHeader>
      <div className={classes.day}>
        <Card>
          <QuickTask
            draft="my-day"
            context={{ planned: { plannedOn: clockOf(new Date().toISOString(), timeZone).slice(0, 10) } }}
          />
        </Card>
        {error && !day && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!day && !error && <ListSkeleton />}
        {day && shown.length === 0 && <EmptyState title={t('tasks.myDay.empty')} hint={t('tasks.myDay.emptyHint')} />}
        {shown.map(([name, tasks]) => (
          <Card key={name} title={`${t(`tasks.myDay.${name}`)} · ${formats.number(tasks.length)}`}>
            <TaskRows
              about
              tasks={tasks}
              {...(name === 'offered' ? { answers: (task) => <OfferButtons task={task} /> } : {})}
            />
          </Card>
        ))}
      </div>
    </Page>
  );
}
