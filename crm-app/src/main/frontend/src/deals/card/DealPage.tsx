import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Deal } from '@/shared/api/types';
import { RecordLink } from '@/shared/records/RecordLink';
import { Card } from '@/shared/ui/Card';
import { loseEntry } from '../entries';
import { LoseDialog } from '../LoseDialog';
import { OrderCard } from '../order/OrderCard';
import { EntryPage } from './EntryPage';
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
      actions={(deal, readOnly) => !readOnly && deal.stage.kind === 'OPEN' && <DealFailed control={control} />}
      related={(deal, readOnly) => (
        <>
          <OrderCard deal={deal} control={control} readOnly={readOnly} />
          {deal.lead && (
            <Card title={t('deals.card.leadOfDeal')}>
              <RecordLink record={{ type: 'LEAD', ...deal.lead }} />
            </Card>
          )}
        </>
      )}
    />
  );
}

function DealFailed({ control }: { control: CardControl }) {
  const { t } = useTranslation();
  const [losing, setLosing] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconX size={16} />} onClick={() => setLosing(true)}>
        {t('deals.lose.open.DEAL')}
      </Button>
      <LoseDialog
        opened={losing}
        kind="DEAL"
        onClose={() => setLosing(false)}
        onLose={async (reason) => void (await control.run((present) => loseEntry(present, reason)))}
      />
    </>
  );
}
