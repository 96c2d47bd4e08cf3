import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Product } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { findProducts } from '../queries';
import classes from './LinesDialog.module.css';
import { type LineDraft, reduced } from './lines';

interface Props {
  className: string | undefined;
  line: LineDraft;
  /** So many per cent are taken off the price of what is chosen. */
  discount: string | undefined;
  error: string | undefined;
  onName: (name: string) => void;
  onProduct: (product: Product) => void;
}

/** The name of goods: a product found by its name or article, or whatever is typed. */
export function ProductInput({ className, line, discount, error, onName, onProduct }: Props) {
  const { t } = useTranslation();
  const [q] = useDebouncedValue(line.name.trim(), 250);
  const { data: found = [] } = useQuery({
    queryKey: ['products', 'search', q],
    queryFn: () => findProducts(q, 12),
    enabled: q.length >= 2 && line.product === null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const offered = discount === undefined ? found : found.map((product) => reduced(product, discount));
  const products = line.product ? [] : offered;
  return (
    <Autocomplete
      className={className}
      label={t('deals.lines.name')}
      placeholder={t('deals.lines.search')}
      data={products.map(labelOf)}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const product = products.find((one) => labelOf(one) === option.value);
        return product && <Suggestion product={product} />;
      }}
      comboboxProps={{ width: 420, position: 'bottom-start' }}
      data-line-name
      value={line.name}
      error={error}
      maxLength={255}
      // Choosing from the list writes the label, so that is how a choice is told from typing.
      onChange={(text) => {
        const product = products.find((one) => labelOf(one) === text);
        if (product) onProduct(product);
        else onName(text);
      }}
    />
  );
}

/** What one needs to choose: the price, how it is packed and whether there is enough of it. */
function Suggestion({ product: { name, article, package: pack, price, quantity } }: { product: Product }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const details = [article, pack, t('deals.lines.inStock', { text: formats.number(quantity) })].filter(Boolean);
  return (
    <span className={classes.suggestion}>
      <span>{name}</span>
      <span className={classes.suggestedPrice}>{formats.money(price)}</span>
      <span className={classes.suggestionDetails} data-none={Number(quantity) <= 0 || undefined}>
        {details.join(' · ')}
      </span>
    </span>
  );
}

function labelOf({ article, name }: Product): string {
  return `${article} · ${name}`;
}
