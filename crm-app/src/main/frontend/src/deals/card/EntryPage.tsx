import { Alert, Badge } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadOnlyField } from '@/shared/forms/ReadOnlyField';
import { CardPage } from '@/shared/records/CardPage';
import { type EntryCard, type EntryControl, entryName, funnelsQuery } from '../queries';
import { Customer } from './Customer';
import { EntryProperties } from './EntryProperties';
import { StageBar } from './StageBar';
import { StageHistory } from './StageHistory';

interface Props<T extends EntryCard> {
  control: EntryControl<T>;
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
  // Read beside the card: the bar of stages is made of them, and all else stands below it.
  const { isPending: stagesAreComing } = useQuery(funnelsQuery);
  return (
    <CardPage
      control={control}
      back={{ path: '/funnels', title: t('deals.menu.funnels') }}
      waiting={stagesAreComing}
      parts={(card) => {
        const readOnly = !card.allowed.includes('EDIT');
        // What leads and deals share is changed in the same way.
        const common = control as unknown as EntryControl;
        return {
          title: entryName(card),
          back: `/funnels/${card.funnel.id}/board`,
          mark: (
            <Badge variant="default" style={{ flexShrink: 0 }}>
              {t(`shared.values.${card.kind}`)} #{card.number}
            </Badge>
          ),
          actions: actions(card, readOnly),
          above: <StageBar card={card} control={common} readOnly={readOnly} />,
          properties: (
            <EntryProperties card={card} save={control.save} readOnly={readOnly}>
              {card.shopId && <ReadOnlyField label={t('shared.fields.shopId')}>{card.shopId}</ReadOnlyField>}
            </EntryProperties>
          ),
          first: (
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
              {first?.(card, readOnly)}
            </>
          ),
          related: (
            <>
              {related(card, readOnly)}
              <StageHistory card={card} />
            </>
          ),
        };
      }}
    />
  );
}
