import { Button } from '@mantine/core';
import { IconArrowRight, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Lead } from '@/shared/api/types';
import { RecordLink } from '@/shared/records/RecordLink';
import { Card } from '@/shared/ui/Card';
import { LoseDialog } from '../LoseDialog';
import { ConvertDialog } from './ConvertDialog';
import { EntryPage } from './EntryPage';
import { useCardMoves } from './useCardMoves';
import { type CardControl, useEntryCard } from './useEntryCard';
import { useMayConvert } from './useMayConvert';

export function LeadPage() {
  const id = Number(useParams().id);
  return <LeadCard key={id} id={id} />;
}

function LeadCard({ id }: { id: number }) {
  const { t } = useTranslation();
  const control = useEntryCard('LEAD', id);
  return (
    <EntryPage<Lead>
      control={control}
      actions={(lead, readOnly) => !readOnly && <LeadActions lead={lead} control={control} />}
      related={(lead) =>
        lead.deal && (
          <Card title={t('deals.card.dealOfLead')}>
            <RecordLink record={{ type: 'DEAL', ...lead.deal }} />
          </Card>
        )
      }
    />
  );
}

function LeadActions({ lead, control }: { lead: Lead; control: CardControl }) {
  const { t } = useTranslation();
  const moves = useCardMoves(control);
  const mayConvert = useMayConvert();
  const [converting, setConverting] = useState(false);
  const [losing, setLosing] = useState(false);
  return (
    <>
      {lead.stage.kind === 'OPEN' && (
        <Button variant="default" leftSection={<IconX size={16} />} onClick={() => setLosing(true)}>
          {t('deals.lose.open.LEAD')}
        </Button>
      )}
      {!lead.deal && mayConvert(lead) && (
        <Button leftSection={<IconArrowRight size={16} />} onClick={() => setConverting(true)}>
          {t('deals.convert.action')}
        </Button>
      )}
      {converting && <ConvertDialog lead={lead} onClose={() => setConverting(false)} />}
      <LoseDialog opened={losing} kind="LEAD" onClose={() => setLosing(false)} onLose={moves.lose} />
    </>
  );
}
