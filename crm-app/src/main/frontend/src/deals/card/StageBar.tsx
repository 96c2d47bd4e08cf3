import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '@/shared/ui/notify';
import { LoseDialog } from '../LoseDialog';
import { type EntryCard, type EntryControl, funnelsQuery, isDeal } from '../queries';
import { ConvertDialog } from './ConvertDialog';
import classes from './StageBar.module.css';
import { useCardMoves } from './useCardMoves';
import { useMayConvert } from './useMayConvert';

/** Where in its funnel the record is; a click takes it elsewhere. */
export function StageBar({ card, control, readOnly }: { card: EntryCard; control: EntryControl; readOnly: boolean }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { data: funnels = [] } = useQuery(funnelsQuery);
  const [moving, setMoving] = useState<number>();
  const [losing, setLosing] = useState<number>();
  const [converting, setConverting] = useState(false);
  const moves = useCardMoves(control);
  const mayConvert = useMayConvert();
  const bar = useRef<HTMLOListElement>(null);
  const stages = funnels.find(({ id }) => id === card.funnel.id)?.stages ?? [{ ...card.stage, position: 0 }];
  const at = stages.findIndex(({ id }) => id === card.stage.id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each stage that it reaches
  useEffect(() => {
    const present = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (bar.current && present) bar.current.scrollLeft = present.offsetLeft - 40;
  }, [at, stages.length]);

  const move = async (stageId: number) => {
    setMoving(stageId);
    try {
      await moves.move(stageId);
    } catch (refusal) {
      notify.failed(refusal);
    } finally {
      setMoving(undefined);
    }
  };

  // A lead is won by making a deal of it.
  const unconverted = !isDeal(card) && !card.deal ? card : undefined;
  const go = (stage: { id: number; kind: string }) => {
    if (stage.kind === 'LOST') setLosing(stage.id);
    else if (stage.kind === 'WON' && unconverted) setConverting(true);
    else void move(stage.id);
  };

  return (
    <nav aria-label={t('shared.fields.stages')}>
      <ol ref={bar} className={classes.bar}>
        {stages.map((stage, index) => (
          <li key={stage.id} style={{ '--stage': stage.colour } as CSSProperties}>
            <button
              type="button"
              className={classes.stage}
              data-passed={index < at && card.stage.kind !== 'LOST' ? true : undefined}
              aria-current={index === at ? 'step' : undefined}
              aria-busy={moving === stage.id}
              disabled={
                readOnly ||
                moving !== undefined ||
                index === at ||
                (stage.kind === 'WON' && unconverted && !mayConvert(unconverted))
              }
              onClick={() => go(stage)}
            >
              {stage.name}
            </button>
          </li>
        ))}
      </ol>
      <LoseDialog
        opened={losing !== undefined}
        kind={card.kind}
        onClose={() => setLosing(undefined)}
        onLose={(reason) => (losing ? moves.move(losing, reason) : moves.lose(reason))}
      />
      {converting && unconverted && <ConvertDialog lead={unconverted} onClose={() => setConverting(false)} />}
    </nav>
  );
}
