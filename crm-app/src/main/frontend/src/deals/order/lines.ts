import type { OrderLine, OrderLineRequest, Product, Ref } from '@/shared/api/types';
import { type Decimal, decimal, fractionDigits, moneyText, parseDecimal, plainText, times } from './decimal';

/** A line while it is typed: numbers are still texts. */
export interface LineDraft {
  key: string;
  product: Ref | null;
  article: string;
  name: string;
  package: string;
  quantity: string;
  price: string;
  discount: string;
}

export type Separator = ',' | '.';

export type LineField = 'name' | 'quantity' | 'price' | 'discount';

let lastKey = 0;

export function emptyLine(): LineDraft {
  lastKey += 1;
  return {
    key: `new-${lastKey}`,
    product: null,
    article: '',
    name: '',
    package: '',
    quantity: '1',
    price: '',
    discount: '',
  };
}

export function draftOf(line: OrderLine, separator: Separator = '.'): LineDraft {
  return {
    key: `line-${line.id}`,
    product: line.product,
    article: line.article ?? '',
    name: line.name,
    package: line.package ?? '',
    quantity: typed(plainText(decimal(line.quantity)), separator),
    price: typed(moneyText(decimal(line.price)), separator),
    discount: decimal(line.discount) === 0n ? '' : typed(moneyText(decimal(line.discount)), separator),
  };
}

/** A number as people of the language type it; both spellings are read. */
function typed(text: string, separator: Separator): string {
  return text.replace('.', separator);
}

export function withProduct(line: LineDraft, product: Product, separator: Separator = '.'): LineDraft {
  return {
    ...line,
    product: { id: product.id, name: product.name },
    article: product.article,
    name: product.name,
    package: product.package ?? '',
    price: product.price ? typed(product.price.amount, separator) : line.price,
  };
}

/** What the line costs: quantity times price, less the discount. */
export function sumOf(line: Pick<LineDraft, 'quantity' | 'price' | 'discount'>): Decimal {
  return decimal(moneyText(times(decimal(line.quantity), decimal(line.price)) - decimal(line.discount)));
}

export function totalOf(lines: Pick<LineDraft, 'quantity' | 'price' | 'discount'>[]): string {
  return moneyText(lines.reduce((sum, line) => sum + sumOf(line), 0n));
}

/** What is wrong with a line, by field; the texts are the form's. */
export function faultsOf(line: LineDraft): Partial<Record<LineField, 'needed' | 'number' | 'tooLarge'>> {
  const faults: ReturnType<typeof faultsOf> = {};
  if (!line.product && line.name.trim() === '') faults.name = 'needed';
  const quantity = parseDecimal(line.quantity);
  if (quantity === undefined || quantity <= 0n || fractionDigits(quantity) > 3) faults.quantity = 'number';
  if (!isMoney(line.price)) faults.price = 'number';
  if (line.discount.trim() !== '' && !isMoney(line.discount)) faults.discount = 'number';
  else if (!faults.quantity && !faults.price && sumOf(line) < 0n) faults.discount = 'tooLarge';
  return faults;
}

export function requestOf(line: LineDraft): OrderLineRequest {
  const numbers = {
    quantity: plainText(decimal(line.quantity)),
    price: moneyText(decimal(line.price)),
    discount: moneyText(decimal(line.discount)),
  };
  const goods = { package: line.package.trim() || null, ...numbers };
  if (line.product) return { productId: line.product.id, ...goods };
  return { article: line.article.trim() || null, name: line.name.trim(), ...goods };
}

function isMoney(text: string): boolean {
  const value = parseDecimal(text);
  return value !== undefined && value >= 0n && fractionDigits(value) <= 4;
}
