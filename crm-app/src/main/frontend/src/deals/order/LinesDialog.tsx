import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import type { Deal } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import type { CardControl } from '../card/useEntryCard';
import { replaceLines, useOwnCurrency } from '../entries';
import { moneyText } from './decimal';
import classes from './LinesDialog.module.css';
import {
  draftOf,
  emptyLine,
  faultsOf,
  type LineDraft,
  type LineField,
  requestOf,
  type Separator,
  sumOf,
  totalOf,
  withProduct,
} from './lines';
import { ProductInput } from './ProductInput';

interface Props {
  deal: Deal;
  control: CardControl;
  onClose: () => void;
}

/** The goods of an order, edited all at once; sums follow as one types. */
export function LinesDialog({ deal, control, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const separator = i18n.language === 'en' ? '.' : ',';
  const formats = useFormats();
  const notify = useNotify();
  const narrow = useMediaQuery('(max-width: 720px)', false, { getInitialValueInEffect: false });
  const [lines, setLines] = useState<LineDraft[]>(() =>
    deal.lines.length > 0 ? deal.lines.map((line) => draftOf(line, separator)) : [emptyLine()],
  );
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const ownCurrency = useOwnCurrency();
  const currency = deal.amount?.currency ?? ownCurrency;
  const refused = error instanceof ApiError ? error.fields : {};

  const change = (key: string, changed: Partial<LineDraft>) =>
    setLines((present) => present.map((line) => (line.key === key ? { ...line, ...changed } : line)));

  const save = async () => {
    setChecked(true);
    if (lines.some((line) => Object.keys(faultsOf(line)).length > 0)) return;
    setSaving(true);
    try {
      await control.run((present) => replaceLines(present, lines.map(requestOf)));
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
      onClose={onClose}
      size={1040}
      fullScreen={narrow}
      title={t('deals.lines.title', { number: deal.number })}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
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
          <ProblemAlert error={error} />
          <ul className={classes.lines}>
            {lines.map((line, index) => (
              <LineRow
                key={line.key}
                line={line}
                index={index}
                faults={checked ? faultsOf(line) : {}}
                refused={refused}
                separator={separator}
                sum={formats.money({ amount: moneyText(sumOf(line)), currency })}
                onChange={(changed) => change(line.key, changed)}
                onRemove={() => setLines((present) => present.filter(({ key }) => key !== line.key))}
              />
            ))}
          </ul>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => setLines((present) => [...present, emptyLine()])}
          >
            {t('deals.lines.add')}
          </Button>
          <Group justify="space-between" className={classes.foot}>
            <output className={classes.total}>
              {t('deals.lines.total')}: {formats.money({ amount: totalOf(lines), currency })}
            </output>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
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

interface RowProps {
  line: LineDraft;
  index: number;
  faults: ReturnType<typeof faultsOf>;
  refused: Record<string, string>;
  separator: Separator;
  sum: string;
  onChange: (changed: Partial<LineDraft>) => void;
  onRemove: () => void;
}

function LineRow({ line, index, faults, refused, separator, sum, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const errorOf = (field: LineField) => {
    const fault = faults[field];
    return fault ? t(`deals.lines.faults.${fault}`) : refused[`lines.${index}.${field}`];
  };
  const number = (field: 'quantity' | 'price' | 'discount') => (
    <TextInput
      label={t(`deals.lines.${field}`)}
      inputMode="decimal"
      value={line[field]}
      error={errorOf(field)}
      classNames={{ input: classes.number }}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
    />
  );
  return (
    <li className={classes.line}>
      <ProductInput
        className={classes.name}
        line={line}
        error={errorOf('name')}
        onName={(name) => onChange({ name, product: null })}
        onProduct={(product) => onChange(withProduct(line, product, separator))}
      />
      <TextInput
        className={classes.article}
        label={t('deals.lines.article')}
        value={line.article}
        maxLength={100}
        readOnly={line.product !== null}
        onChange={({ currentTarget }) => onChange({ article: currentTarget.value })}
      />
      <TextInput
        className={classes.package}
        label={t('deals.lines.package')}
        value={line.package}
        maxLength={100}
        onChange={({ currentTarget }) => onChange({ package: currentTarget.value })}
      />
      {number('quantity')}
      {number('price')}
      {number('discount')}
      <div className={classes.sum}>
        <span className={classes.sumLabel}>{t('deals.lines.sum')}</span>
        <span>{sum}</span>
      </div>
      <ActionIcon
        className={classes.remove}
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('deals.lines.remove', { name: line.name || String(index + 1) })}
        onClick={onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  );
}
