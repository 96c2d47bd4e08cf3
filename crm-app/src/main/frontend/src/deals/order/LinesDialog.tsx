import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import type { Deal } from '@/shared/api/types';
import { RestoredDraft } from '@/shared/drafts/RestoredDraft';
import { useDraft } from '@/shared/drafts/useDraft';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { clockOf } from '@/shared/formats/zoned';
import { useCan, useMe } from '@/shared/me';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type EntryControl, replaceLines, useOwnCurrency, validOnQuery } from '../queries';
import { moneyText } from './decimal';
import { LineRow } from './LineRow';
import classes from './LinesDialog.module.css';
import {
  draftOf,
  emptyLine,
  faultsOf,
  faultsSoFar,
  isEmptyLine,
  type LineDraft,
  linesDraft,
  requestOf,
  totalOf,
} from './lines';

interface Props {
  deal: Deal;
  control: EntryControl<Deal>;
  onClose: () => void;
}

/** The goods of an order, edited all at once; sums follow as one types, and so do errors. */
export function LinesDialog({ deal, control, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const separator = i18n.language === 'en' ? '.' : ',';
  const formats = useFormats();
  const notify = useNotify();
  const narrow = useMediaQuery('(max-width: 720px)', false, { getInitialValueInEffect: false });
  // A draft is over the lines as they were: of those that others have changed since, another one begins.
  const [{ name, initial }] = useState(() => ({
    name: linesDraft(deal),
    initial: deal.lines.map((line) => draftOf(line, separator)),
  }));
  const kept = useDraft(name, initial);
  const [spare, setSpare] = useState(emptyLine);
  const lines = [...kept.value, spare];
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const list = useRef<HTMLUListElement>(null);
  const can = useCan();
  const today = clockOf(new Date().toISOString(), useMe().timeZone).slice(0, 10);
  const { data: valid = [] } = useQuery({ ...validOnQuery(today), enabled: can('PRICE_LIST', 'READ') });
  const priceList = useDraft<string | null>(`prices of ${name}`, null);
  const ownCurrency = useOwnCurrency();
  const currency = deal.amount?.currency ?? ownCurrency;
  const refused = error instanceof ApiError ? error.fields : {};
  const written = kept.value.filter((line) => !isEmptyLine(line));

  const change = (key: string, changed: Partial<LineDraft>) => {
    if (key !== spare.key) {
      kept.set((present) => present.map((line) => (line.key === key ? { ...line, ...changed } : line)));
      return;
    }
    // Who writes in the last row, which is always free, gets another one.
    kept.set((present) => [...present, { ...spare, ...changed }]);
    setSpare(emptyLine());
  };

  const toSpare = useCallback(() => {
    const rows = list.current?.querySelectorAll<HTMLInputElement>('li [data-line-name]');
    rows?.[rows.length - 1]?.focus();
  }, []);
  useEffect(() => {
    // After the dialog has put the focus somewhere itself.
    const timer = setTimeout(toSpare, 50);
    return () => clearTimeout(timer);
  }, [toSpare]);

  const begin = () => {
    kept.clear();
    priceList.clear();
  };
  // What was typed is there again when one opens it anew, however one left.
  const leave = () => {
    if (kept.changed) notify.warned(t('shared.draft.kept', { name: t('deals.lines.title', { number: deal.number }) }));
    onClose();
  };
  const save = async () => {
    setChecked(true);
    if (written.some((line) => Object.keys(faultsOf(line, separator)).length > 0)) return;
    setSaving(true);
    try {
      await control.run(['lines', 'amount'], (present) =>
        replaceLines(
          present,
          written.map((line) => requestOf(line, separator)),
        ),
      );
      begin();
      notify.done(t('shared.saved'));
      onClose();
    } catch (refusal) {
      setError(refusal);
      setSaving(false);
    }
  };

  return (
    <Modal
      opened
      onClose={leave}
      size={1040}
      fullScreen={narrow}
      title={t('deals.lines.title', { number: deal.number })}
      closeOnClickOutside={false}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving) void save();
        }}
      >
        <Stack gap="sm">
          {kept.restored && <RestoredDraft onDiscard={begin} />}
          <ProblemAlert error={error} />
          {valid.length > 0 && (
            <Select
              label={t('shared.recordTypes.PRICE_LIST')}
              description={t('deals.lines.pricesHint')}
              placeholder={t('deals.lines.ownPrices')}
              data={valid.map(({ id, name, discount }) => ({
                value: String(id),
                label: `${name} (−${formats.number(discount)} %)`,
              }))}
              value={priceList.value}
              onChange={priceList.set}
              searchable
              clearable
              maw={420}
            />
          )}
          <ul ref={list} className={classes.lines}>
            {lines.map((line, index) => (
              <LineRow
                key={line.key}
                line={line}
                index={index}
                reduction={valid.find(({ id }) => String(id) === priceList.value)?.discount}
                faults={checked && !isEmptyLine(line) ? faultsOf(line, separator) : faultsSoFar(line, separator)}
                refused={refusedOf(refused, written.indexOf(line))}
                separator={separator}
                money={(sum) => formats.money({ amount: moneyText(sum), currency })}
                onChange={(changed) => change(line.key, changed)}
                onRemove={
                  line === spare
                    ? undefined
                    : () => {
                        kept.set((present) => present.filter(({ key }) => key !== line.key));
                        toSpare();
                      }
                }
              />
            ))}
          </ul>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            style={{ alignSelf: 'flex-start' }}
            onClick={toSpare}
          >
            {t('deals.lines.add')}
          </Button>
          <Group justify="space-between" className={classes.foot}>
            <output className={classes.total}>
              {t('deals.lines.total')}: {formats.money({ amount: totalOf(written, separator), currency })}
            </output>
            <Group gap="xs">
              <Button variant="default" onClick={leave}>
                {t('shared.cancel')}
              </Button>
              <Button type="submit" loading={saving}>
                {t('shared.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What the server said of a line, by its field. */
function refusedOf(refused: Record<string, string>, index: number): Record<string, string> {
  const prefix = `lines.${index}.`;
  return Object.fromEntries(
    Object.entries(refused)
      .filter(([field]) => field.startsWith(prefix))
      .map(([field, message]) => [field.slice(prefix.length), message]),
  );
}
