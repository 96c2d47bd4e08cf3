import { Button } from '@mantine/core';
import { IconArrowRight, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lead } from '@/shared/api/types';
import { pageOfRecord } from '@/shared/records/CardPage';
import { RecordLink } from '@/shared/records/RecordLink';
import { useRecord } from '@/shared/records/useRecord';
import { Card } from '@/shared/ui/Card';
import { LoseDialog } from '../LoseDialog';
import { type EntryControl, leads } from '../queries';
import { ConvertDialog } from './ConvertDialog';
import { EntryPage } from './EntryPage';
import { useCardMoves } from './useCardMoves';
import { useMayConvert } from './useMayConvert';

export const LeadPage = pageOfRecord(LeadCard);

function LeadCard({ id }: { id: number }) {
  const { t } = useTranslation();
  const control = useRecord(leads, id);
  return (
    <EntryPage
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

function LeadActions({ lead, control }: { lead: Lead; control: EntryControl<Lead> }) {
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
