import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Lead } from '@/shared/api/types';
import { useNotify } from '@/shared/ui/notify';
import { ConvertDialog } from '../card/ConvertDialog';
import { cardQuery } from '../queries';

interface Props {
  leadId: number;
  onClose: () => void;
  /** The lead has its deal already, so it only has to be moved. */
  onConverted: () => void;
}

/** Makes a deal of a lead that was taken to a won stage of the board, which stays on screen. */
export function BoardConversion({ leadId, onClose, onConverted }: Props) {
  const notify = useNotify();
  const { data, error, isFetching } = useQuery({ ...cardQuery('LEAD', leadId), staleTime: 0 });
  const lead = isFetching ? undefined : (data as Lead | undefined);
  const latest = useRef({ notify, onClose, onConverted });
  useEffect(() => {
    latest.current = { notify, onClose, onConverted };
  });
  useEffect(() => {
    const { notify, onClose, onConverted } = latest.current;
    if (error) {
      notify.failed(error);
      onClose();
    } else if (lead?.deal) {
      onClose();
      onConverted();
    }
  }, [lead, error]);

  if (!lead || lead.deal) return null;
  return <ConvertDialog lead={lead} onClose={onClose} onConverted={() => {}} />;
}
