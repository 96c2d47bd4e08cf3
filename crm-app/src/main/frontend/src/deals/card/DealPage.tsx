import { Button } from '@mantine/core';
import { IconTrophy, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Deal } from '@/shared/api/types';
import { RecordLink } from '@/shared/records/RecordLink';
import { Card } from '@/shared/ui/Card';
import { useNotify } from '@/shared/ui/notify';
import { funnelsQuery } from '../entries';
import { LoseDialog } from '../LoseDialog';
import { OrderCard } from '../order/OrderCard';
import { EntryPage } from './EntryPage';
import { useCardMoves } from './useCardMoves';
import { type CardControl, useEntryCard } from './useEntryCard';

export function DealPage() {
  const id = Number(useParams().id);
  return <DealCard key={id} id={id} />;
}

function DealCard({ id }: { id: number }) {
  const { t } = useTranslation();
  const control = useEntryCard('DEAL', id);
  return (
    <EntryPage<Deal>
      control={control}
      actions={(deal, readOnly) =>
        !readOnly && deal.stage.kind === 'OPEN' && <DealActions deal={deal} control={control} />
      }
      first={(deal, readOnly) => <OrderCard deal={deal} control={control} readOnly={readOnly} />}
      related={(deal) =>
        deal.lead && (
          <Card title={t('deals.card.leadOfDeal')}>
            <RecordLink record={{ type: 'LEAD', ...deal.lead }} />
          </Card>
        )
      }
    />
  );
}

function DealActions({ deal, control }: { deal: Deal; control: CardControl }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const moves = useCardMoves(control);
  const { data: funnels = [] } = useQuery(funnelsQuery);
  const [losing, setLosing] = useState(false);
  const [winning, setWinning] = useState(false);
  const won = funnels.find(({ id }) => id === deal.funnel.id)?.stages.find(({ kind }) => kind === 'WON');

  const win = async (stageId: number) => {
    setWinning(true);
    try {
      await moves.move(stageId);
    } catch (refusal) {
      notify.failed(refusal);
    } finally {
      setWinning(false);
    }
  };

  return (
    <>
      <Button variant="default" leftSection={<IconX size={16} />} onClick={() => setLosing(true)}>
        {t('deals.lose.open.DEAL')}
      </Button>
      {won && (
        <Button
          leftSection={<IconTrophy size={16} />}
          loading={winning}
          title={won.name}
          onClick={() => void win(won.id)}
        >
          {t('deals.win')}
        </Button>
      )}
      <LoseDialog opened={losing} kind="DEAL" onClose={() => setLosing(false)} onLose={moves.lose} />
    </>
  );
}
