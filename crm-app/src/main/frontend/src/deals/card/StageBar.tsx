import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Funnel } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { useNotify } from '@/shared/ui/notify';
import { LoseDialog } from '../LoseDialog';
import { type EntryCard, type EntryControl, funnelsQuery, historyQuery, isDeal } from '../queries';
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
  const formats = useFormats();
  const inside = useTimeInside(card);
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

  const step = (stage: Funnel['stages'][number], index: number) => {
    const seconds = inside.get(stage.id);
    return (
      <li key={stage.id} data-kind={stage.kind} style={{ '--stage': stage.colour } as CSSProperties}>
        <button
          type="button"
          className={classes.stage}
          title={stage.name}
          data-passed={(index < at && card.stage.kind !== 'LOST') || undefined}
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
          <span className={classes.name}>{stage.name}</span>
          {seconds !== undefined && <span className={classes.inside}>{formats.duration(inWhole(seconds))}</span>}
        </button>
      </li>
    );
  };

  return (
    <nav aria-label={t('shared.fields.stages')}>
      <ol ref={bar} className={classes.bar}>
        {stages.map(step)}
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

/** How long the record has been in each stage that it reached, in seconds. */
function useTimeInside({ kind, id }: EntryCard): Map<number, number> {
  const { data: visits = [] } = useQuery(historyQuery(kind, id));
  const inside = new Map<number, number>();
  for (const { stage, seconds, enteredAt } of visits) {
    const lasted = seconds ?? Math.max(0, (Date.now() - Date.parse(enteredAt)) / 1000);
    inside.set(stage.id, (inside.get(stage.id) ?? 0) + lasted);
  }
  return inside;
}

const units = [86_400, 3600, 60];

/** Days, or what is the largest below one. */
function inWhole(seconds: number): number {
  const unit = units.find((one) => seconds >= one) ?? 60;
  return Math.max(Math.floor(seconds / unit), 1) * unit;
}
