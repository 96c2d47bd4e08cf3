import { ActionIcon, Menu, Skeleton } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActivityTimeline } from '../activity/ActivityTimeline';
import { ApiError } from '../api/problem';
import { CardSections } from '../cardSections';
import { FieldsOf } from '../fieldRules';
import { useCan } from '../me';
import { Card, CardColumns } from '../ui/Card';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';
import { type Kept, recordKeys } from './calls';
import { Made } from './Made';
import { RecordNotice } from './RecordNotice';
import { usePutIn } from './useBin';
import type { RecordControl } from './useRecord';

/** What the card of a kind of records has of its own, and where. */
export interface CardParts {
  title: string;
  /** Where this record is left to, where that is not the place of all. */
  back?: string;
  /** Beside the title: a number, a state. */
  mark?: ReactNode;
  /** What one does with it first. */
  actions?: ReactNode;
  /** Over the columns, as wide as the page. */
  above?: ReactNode;
  properties: ReactNode;
  /** Of the last column what one needs first; on a phone it comes before all else. */
  first?: ReactNode;
  related?: ReactNode;
  /** Before the history, and instead of it where another one is shown. */
  beforeHistory?: ReactNode;
  history?: ReactNode;
}

interface Props<R extends Kept, C extends object> {
  control: RecordControl<R, C>;
  /** Where one goes when the record is closed or deleted, and what that place is called. */
  back: { path: string; title: string };
  /** Something else on which the layout depends is still being read. */
  waiting?: boolean;
  parts: (record: R) => CardParts;
}

/** A record's card: its properties, its history, what belongs to it; before it is read its shape, or why it cannot be shown. */
export function CardPage<R extends Kept, C extends object>({ control, back, waiting = false, parts }: Props<R, C>) {
  const { t } = useTranslation();
  const can = useCan();
  const { record, error, retry, calls, id } = control;
  const gone = error instanceof ApiError && error.status === 404;
  if (gone || (error && !record)) {
    return (
      <Page>
        <PageHeader title={back.title} back={back.path} />
        {gone ? (
          <EmptyState title={t('shared.gone.title')} {...(calls.bin ? { hint: t('shared.gone.hint') } : {})} />
        ) : (
          <ErrorState error={error} onRetry={retry} />
        )}
      </Page>
    );
  }
  if (!record || waiting) return <Waiting />;
  const own = parts(record);
  const of = { type: calls.type, id };
  const deletable = record.allowed ? record.allowed.includes('DELETE') : can(calls.type, 'DELETE');
  const leaveTo = own.back ?? back.path;
  return (
    <Page>
      <PageHeader title={own.title} mark={own.mark} back={leaveTo}>
        {own.actions}
        {calls.bin && deletable && <MoreActions control={control} name={own.title} leaveTo={leaveTo} />}
      </PageHeader>
      <RecordNotice control={control} />
      {own.above}
      <CardColumns
        properties={
          <>
            <FieldsOf recordType={calls.type}>{own.properties}</FieldsOf>
            <CardSections on={calls.type} column="properties" id={id} />
            <Made record={record} />
          </>
        }
        timeline={
          <>
            <CardSections on={calls.type} column="timeline" id={id} />
            {own.beforeHistory}
            {own.history ??
              (calls.history && (
                <Card title={t('shared.timeline.title')}>
                  <ActivityTimeline
                    queryKey={recordKeys(calls.type).history(id)}
                    fetchPage={(page) => calls.history?.(id, page) ?? Promise.resolve({ items: [] })}
                    of={of}
                  />
                </Card>
              ))}
          </>
        }
        first={own.first}
        related={
          <>
            {own.related}
            <CardSections on={calls.type} column="related" id={id} />
          </>
        }
      />
    </Page>
  );
}

function Waiting() {
  return (
    <Page>
      <Skeleton height={32} width={280} />
      <CardColumns
        properties={<Skeleton height={420} />}
        timeline={<Skeleton height={420} />}
        related={<Skeleton height={220} />}
      />
    </Page>
  );
}

interface MoreProps<R extends Kept, C extends object> {
  control: RecordControl<R, C>;
  name: string;
  leaveTo: string;
}

function MoreActions<R extends Kept, C extends object>({ control, name, leaveTo }: MoreProps<R, C>) {
  const { t } = useTranslation();
  const putIn = usePutIn(control);
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={t('shared.moreActions')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          c="var(--mantine-color-error)"
          leftSection={<IconTrash size={16} />}
          onClick={() => void putIn(name, leaveTo)}
        >
          {t('shared.bin.put')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The page of one record by the id in its address: another address begins anew. */
export function pageOfRecord(Card: ComponentType<{ id: number }>) {
  return function RecordPage() {
    const id = Number(useParams().id);
    return <Card key={id} id={id} />;
  };
}
