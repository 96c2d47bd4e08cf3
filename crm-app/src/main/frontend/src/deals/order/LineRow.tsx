import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Decimal, Separator } from './decimal';
import classes from './LinesDialog.module.css';
import {
  discountOf,
  type faultsOf,
  isCountable,
  isPercent,
  type LineDraft,
  type LineField,
  sumOf,
  withProduct,
} from './lines';
import { ProductInput } from './ProductInput';

interface Props {
  line: LineDraft;
  index: number;
  /** So many per cent are taken off the price of a product chosen now. */
  reduction: string | undefined;
  faults: ReturnType<typeof faultsOf>;
  refused: Record<string, string>;
  separator: Separator;
  money: (sum: Decimal) => string;
  onChange: (changed: Partial<LineDraft>) => void;
  /** Absent in the free row at the end. */
  onRemove: (() => void) | undefined;
}

export function LineRow({ line, index, reduction, faults, refused, separator, money, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const errorOf = (field: LineField) => {
    const fault = faults[field];
    return fault ? t(`deals.lines.faults.${fault}`) : refused[field];
  };
  const number = (field: 'quantity' | 'price' | 'discount') => (
    <TextInput
      label={t(`deals.lines.${field}`)}
      inputMode={field === 'discount' ? 'text' : 'decimal'}
      value={line[field]}
      error={errorOf(field)}
      classNames={{ input: classes.number }}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
      {...(field === 'discount' ? { placeholder: '10%', description: discountText, inputWrapperOrder } : {})}
    />
  );
  const counted = isCountable(line, separator);
  const discount = discountOf(line, separator);
  const discountText = isPercent(line) && counted && discount ? `− ${money(discount)}` : undefined;
  return (
    <li className={classes.line}>
      <ProductInput
        className={classes.name}
        line={line}
        discount={reduction}
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
        <span>{counted ? money(sumOf(line, separator)) : '—'}</span>
      </div>
      {onRemove ? (
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
      ) : (
        <span />
      )}
    </li>
  );
}

/** What a share comes to stands below the field, so that rows stay in line. */
const inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
