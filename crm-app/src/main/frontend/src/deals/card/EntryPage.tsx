import { ActionIcon, Alert, Badge, Menu } from '@mantine/core';
import { IconDots, IconInfoCircle, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActivityTimeline } from '@/shared/activity/ActivityTimeline';
import { ApiError } from '@/shared/api/problem';
import { CardSections } from '@/shared/cardSections';
import { When } from '@/shared/formats/When';
import { Card, CardColumns } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PersonName } from '@/shared/ui/PersonName';
import { deleteEntry, type EntryCard, entryName, funnelsQuery, keys, readTimeline, restoreDeleted } from '../entries';
import { CardNotices } from './CardNotices';
import { Customer } from './Customer';
import { EntryProperties } from './EntryProperties';
import { StageBar } from './StageBar';
import { StageHistory } from './StageHistory';
import type { CardControl } from './useEntryCard';

interface Props<T extends EntryCard> {
  control: CardControl;
  /** What one can do with this kind of record, for the head of the page. */
  actions: (card: T, readOnly: boolean) => ReactNode;
  /** What only this kind of record has, of what one needs first beside its people. */
  first?: (card: T, readOnly: boolean) => ReactNode;
  /** What only this kind of record has beside its people. */
  related: (card: T, readOnly: boolean) => ReactNode;
}

/** What the cards of leads and of deals have in common. */
export function EntryPage<T extends EntryCard>({ control, actions, first, related }: Props<T>) {
  const { t } = useTranslation();
  const { card, error } = control;
  // Read beside the card: how high the bar of stages is depends on them, and all else stands below it.
  const { isPending: stagesAreComing } = useQuery(funnelsQuery);
  const gone = error instanceof ApiError && error.status === 404;

  if (gone) {
    return (
      <Page>
        <EmptyState title={t('deals.card.gone')} hint={t('deals.card.goneHint')} asPage />
      </Page>
    );
  }
  if (!card) return error ? <ErrorState error={error} onRetry={control.retry} /> : <ListSkeleton />;
  if (stagesAreComing) return <ListSkeleton />;
  const readOnly = !card.allowed.includes('EDIT');
  const own = card as T;

  return (
    <Page>
      <PageHeader
        title={entryName(card)}
        back={`/funnels/${card.funnel.id}/board`}
        mark={
          <Badge variant="default" style={{ flexShrink: 0 }}>
            {t(`shared.values.${card.kind}`)} #{card.number}
          </Badge>
        }
      >
        {actions(own, readOnly)}
        {card.allowed.includes('DELETE') && <MoreActions card={card} control={control} />}
      </PageHeader>
      <CardNotices control={control} />
      <StageBar card={card} control={control} readOnly={readOnly} />
      <CardColumns
        properties={
          <>
            <EntryProperties card={card} control={control} readOnly={readOnly} />
            <CardSections on={card.kind} column="properties" id={card.id} />
          </>
        }
        timeline={
          <>
            <CardSections on={card.kind} column="timeline" id={card.id} />
            <Card title={t('deals.card.timeline')}>
              <ActivityTimeline
                queryKey={keys.timeline(card.kind, card.id)}
                fetchPage={(page) => readTimeline(card.kind, card.id, page)}
                of={{ type: card.kind, id: card.id }}
              />
            </Card>
          </>
        }
        first={
          <>
            {card.stage.kind === 'LOST' && card.lostReason && (
              <Alert
                color="red"
                variant="light"
                icon={<IconInfoCircle size={18} />}
                title={t('shared.fields.lostReason')}
              >
                {card.lostReason}
              </Alert>
            )}
            <Customer card={card} />
            {first?.(own, readOnly)}
          </>
        }
        related={
          <>
            {related(own, readOnly)}
            <StageHistory card={card} />
            <CardSections on={card.kind} column="related" id={card.id} />
          </>
        }
      />
      <Footer card={card} />
    </Page>
  );
}

function Footer({ card }: { card: EntryCard }) {
  const { t } = useTranslation();
  return (
    <p style={{ margin: 0, color: 'var(--mantine-color-dimmed)', fontSize: 12 }}>
      {t('shared.fields.createdAt')}: <When at={card.createdAt} />
      {card.createdBy && (
        <>
          , <PersonName person={card.createdBy} />
        </>
      )}
      {' · '}
      {t('shared.fields.updatedAt')}: <When at={card.updatedAt} />
      {card.shopId && ` · ${t('shared.fields.shopId')}: ${card.shopId}`}
    </p>
  );
}

function MoreActions({ card, control }: { card: EntryCard; control: CardControl }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const client = useQueryClient();
  const navigate = useNavigate();

  const restore = () =>
    void restoreDeleted(card)
      .then(() => {
        notify.done(t('deals.restored', { title: entryName(card) }));
        return client.invalidateQueries({ queryKey: keys.all });
      })
      .catch(notify.failed);

  const remove = async () => {
    try {
      await control.forget(deleteEntry);
    } catch (refusal) {
      return notify.failed(refusal);
    }
    void navigate(`/funnels/${card.funnel.id}/board`);
    notify.done(t('deals.deleted', { title: entryName(card) }), restore);
  };

  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={t('deals.card.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
          {t('shared.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
