import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal, OrderLine } from '@/shared/api/types';
import { useFieldRules } from '@/shared/fieldRules';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { Card } from '@/shared/ui/Card';
import { type EntryControl, useOwnCurrency } from '../queries';
import { decimal } from './decimal';
import classes from './OrderCard.module.css';

const LinesDialog = lazy(async () => ({ default: (await import('./LinesDialog')).LinesDialog }));

interface Props {
  deal: Deal;
  control: EntryControl<Deal>;
  readOnly: boolean;
}

/** What was ordered, and what it comes to. */
export function OrderCard({ deal, control, readOnly }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [editing, setEditing] = useState(false);
  const rule = useFieldRules()('DEAL', 'amount');
  const priced = rule !== 'HIDDEN';
  const ownCurrency = useOwnCurrency();
  const currency = deal.amount?.currency ?? ownCurrency;
  const money = (amount: string) => formats.money({ amount, currency });

  return (
    <Card
      title={t('shared.fields.lines')}
      actions={
        !readOnly &&
        !rule && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPencil size={14} />}
            onClick={() => setEditing(true)}
          >
            {t('deals.lines.edit')}
          </Button>
        )
      }
    >
      {deal.lines.length === 0 ? (
        <Text c="dimmed">{t('deals.lines.empty')}</Text>
      ) : (
        <ul className={classes.lines}>
          {deal.lines.map((line) => (
            <Line key={line.id} line={line} money={priced ? money : undefined} />
          ))}
        </ul>
      )}
      {priced && (
        <dl className={classes.totals}>
          <dt>{t('deals.lines.total')}</dt>
          <dd>{deal.amount ? formats.money(deal.amount) : money('0')}</dd>
          {deal.paid && (
            <>
              <dt className={classes.minor}>{t('shared.fields.paid')}</dt>
              <dd className={classes.minor}>{formats.money(deal.paid)}</dd>
            </>
          )}
        </dl>
      )}
      {editing && (
        <Suspense>
          <LinesDialog deal={deal} control={control} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </Card>
  );
}

function Line({ line, money }: { line: OrderLine; money: ((amount: string) => string) | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const details = [line.article, line.package].filter(Boolean).join(' · ');
  return (
    <li>
      <span className={classes.name}>{line.name}</span>
      <span className={classes.sum}>{money?.(line.sum)}</span>
      <span className={classes.details}>
        <span>{details}</span>
        <span>
          {formats.number(line.quantity)}
          {money && ` × ${money(line.price)}`}
          {money && decimal(line.discount) !== 0n && ` − ${money(line.discount)} ${t('deals.lines.off')}`}
        </span>
      </span>
    </li>
  );
}
