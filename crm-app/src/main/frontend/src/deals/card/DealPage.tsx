import { Button } from '@mantine/core';
import { IconTrophy, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal } from '@/shared/api/types';
import { pageOfRecord } from '@/shared/records/CardPage';
import { RecordLink } from '@/shared/records/RecordLink';
import { useRecord } from '@/shared/records/useRecord';
import { Card } from '@/shared/ui/Card';
import { useNotify } from '@/shared/ui/notify';
import { LoseDialog } from '../LoseDialog';
import { OrderCard } from '../order/OrderCard';
import { deals, type EntryControl, funnelsQuery } from '../queries';
import { EntryPage } from './EntryPage';
import { useCardMoves } from './useCardMoves';

export const DealPage = pageOfRecord(DealCard);

function DealCard({ id }: { id: number }) {
  const { t } = useTranslation();
  const control = useRecord(deals, id);
  return (
    <EntryPage
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

function DealActions({ deal, control }: { deal: Deal; control: EntryControl<Deal> }) {
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
