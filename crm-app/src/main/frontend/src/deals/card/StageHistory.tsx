import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StageVisit } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { When } from '@/shared/formats/When';
import { Card } from '@/shared/ui/Card';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PersonName } from '@/shared/ui/PersonName';
import { type EntryCard, historyQuery } from '../queries';
import classes from './StageHistory.module.css';

/** The stages that a record went through, and how long each lasted. */
export function StageHistory({ card }: { card: EntryCard }) {
  const { t } = useTranslation();
  const { data: visits, error, refetch } = useQuery(historyQuery(card.kind, card.id));
  return (
    <Card title={t('deals.history.title')}>
      {error && !visits && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!visits && !error && <Skeleton height={60} />}
      {visits && (
        <ol className={classes.visits}>
          {visits.map((visit) => (
            <Visit key={visit.enteredAt} visit={visit} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Visit({ visit }: { visit: StageVisit }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const seconds = visit.seconds ?? Math.max(0, (Date.now() - Date.parse(visit.enteredAt)) / 1000);
  return (
    <li>
      <span className={classes.stage}>{visit.stage.name}</span>
      <span className={classes.lasted}>
        {visit.leftAt ? formats.duration(seconds) : t('deals.history.present', { duration: formats.duration(seconds) })}
      </span>
      <span className={classes.detail}>
        <When at={visit.enteredAt} />
        {visit.by && (
          <>
            {' · '}
            <PersonName person={visit.by} />
          </>
        )}
      </span>
    </li>
  );
}
