import type { Deal, OrderLine, OrderLineRequest, Product, Ref } from '@/shared/api/types';
import {
  type Decimal,
  decimal,
  fractionDigits,
  isUnclear,
  less,
  type MoneyFault,
  moneyFault,
  moneyText,
  parseDecimal,
  percentOf,
  plainText,
  type Separator,
  times,
} from './decimal';

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

export type LineField = 'name' | 'quantity' | 'price' | 'discount';

export type LineFault = 'needed' | 'priceNeeded' | 'tooLarge' | MoneyFault;

/** Lines that were typed before a reload keep their keys, so new ones must differ from those. */
let lastKey = Date.now();

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

/** A draft is of the lines as they were: of those that others have changed since, another one begins. */
export function linesDraft({ id, lines }: Pick<Deal, 'id' | 'lines'>): string {
  const text = JSON.stringify(lines.map(({ sum: _, ...line }) => line));
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return `lines DEAL:${id}@${(hash >>> 0).toString(36)}`;
}

/** A product as it is sold with so many per cent off its price. */
export function reduced(product: Product, percent: string): Product {
  if (!product.price) return product;
  const amount = moneyText(less(decimal(product.price.amount), decimal(percent)));
  return { ...product, price: { ...product.price, amount } };
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

type Figures = Pick<LineDraft, 'quantity' | 'price' | 'discount'>;

/** The discount in money: a sum, or as many per cent of what the line costs as «10%» says; undefined when it is neither. */
export function discountOf(line: Figures, separator: Separator = ','): Decimal | undefined {
  const typed = line.discount.trim();
  if (typed === '') return 0n;
  const percent = /^(.*?)\s*%$/.exec(typed)?.[1];
  if (moneyFault(percent ?? typed, separator)) return undefined;
  if (percent === undefined) return decimal(typed, separator);
  return percentOf(costOf(line, separator), decimal(percent, separator));
}

function costOf({ quantity, price }: Figures, separator: Separator): Decimal {
  return times(decimal(quantity, separator), decimal(price, separator));
}

export function isPercent({ discount }: Figures): boolean {
  return discount.trim().endsWith('%');
}

/** What the line costs: quantity times price, less the discount. */
export function sumOf(line: Figures, separator: Separator = ','): Decimal {
  return decimal(moneyText(costOf(line, separator) - (discountOf(line, separator) ?? 0n)));
}

/** Whether the line's figures make a sum that can be shown and added up. */
export function isCountable(line: LineDraft, separator: Separator = ','): boolean {
  const { quantity, price, discount } = faultsOf(line, separator);
  return !quantity && !price && !discount;
}

/** Of lines that are still wrong nothing is counted. */
export function totalOf(lines: LineDraft[], separator: Separator = ','): string {
  const countable = lines.filter((line) => isCountable(line, separator));
  return moneyText(countable.reduce((sum, line) => sum + sumOf(line, separator), 0n));
}

/** A row that nobody has written in: it is left out, whatever stands in it from the start. */
export function isEmptyLine(line: LineDraft): boolean {
  return !line.product && [line.name, line.article, line.price, line.discount].every((text) => text.trim() === '');
}

/** What is wrong with a line, by field; the texts are the form's. */
export function faultsOf(line: LineDraft, separator: Separator = ','): Partial<Record<LineField, LineFault>> {
  const faults: ReturnType<typeof faultsOf> = {};
  if (!line.product && line.name.trim() === '') faults.name = 'needed';
  const quantity = parseDecimal(line.quantity, separator);
  const price = line.price.trim() === '' ? 'priceNeeded' : moneyFault(line.price, separator);
  if (isUnclear(line.quantity, separator)) faults.quantity = 'unclear';
  else if (quantity === undefined || quantity <= 0n || fractionDigits(quantity) > 3) faults.quantity = 'number';
  if (price) faults.price = price;
  if (discountOf(line, separator) === undefined) {
    faults.discount = moneyFault(line.discount.replace(/\s*%$/, ''), separator) ?? 'number';
  } else if (!faults.quantity && !faults.price && sumOf(line, separator) < 0n) {
    faults.discount = 'tooLarge';
  }
  return faults;
}

/** The same as far as it can be said while one is still typing: what is missing may yet come. */
export function faultsSoFar(line: LineDraft, separator: Separator = ','): ReturnType<typeof faultsOf> {
  if (isEmptyLine(line)) return {};
  return Object.fromEntries(
    Object.entries(faultsOf(line, separator)).filter(([field, fault]) => {
      const missing = fault === 'needed' || fault === 'priceNeeded' || line[field as LineField].trim() === '';
      return !missing;
    }),
  );
}

export function requestOf(line: LineDraft, separator: Separator = ','): OrderLineRequest {
  const numbers = {
    quantity: plainText(decimal(line.quantity, separator)),
    price: moneyText(decimal(line.price, separator)),
    discount: moneyText(discountOf(line, separator) ?? 0n),
  };
  const goods = { package: line.package.trim() || null, ...numbers };
  if (line.product) return { productId: line.product.id, ...goods };
  return { article: line.article.trim() || null, name: line.name.trim(), ...goods };
}
