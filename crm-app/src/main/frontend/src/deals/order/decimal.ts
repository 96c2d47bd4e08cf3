/** Decimals as the API writes them, counted without floats: units of 10⁻⁷, which holds a price times a quantity whole. */
const scale = 7;
const one = 10n ** BigInt(scale);
const wholePercent = 100n * one;
const moneyDigits = 4;

export type Decimal = bigint;

/** What stands before the fraction in the language in which one types. */
export type Separator = ',' | '.';

/** Three digits after a comma are thousands to those who write fractions with a point: nobody can tell which was meant. */
export function isUnclear(text: string, separator: Separator): boolean {
  return separator === '.' && /^-?[1-9]\d{0,2},\d{3}$/.test(unspaced(text));
}

/** Reads «1 234,50» as well as «1234.5» and «1,234.50»; undefined when it is no number, or it is unclear which. */
export function parseDecimal(text: string, separator: Separator = ','): Decimal | undefined {
  if (isUnclear(text, separator)) return undefined;
  const plain = ungrouped(unspaced(text)).replace(',', '.');
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  if (fraction.length > scale) return undefined;
  const value = BigInt(whole || '0') * one + BigInt(fraction.padEnd(scale, '0'));
  return sign ? -value : value;
}

function unspaced(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, '');
}

/** Without the marks between thousands, where they can be nothing else. */
function ungrouped(text: string): string {
  if (/^-?\d{1,3}(,\d{3})+\.\d*$/.test(text) || /^-?\d{1,3}(,\d{3}){2,}$/.test(text)) return text.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3})+,\d*$/.test(text) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(text)) return text.replaceAll('.', '');
  return text;
}

export type MoneyFault = 'number' | 'unclear' | 'decimals';

/** Why the text is no sum of money, which has four digits after the point at most and is not below zero. */
export function moneyFault(text: string, separator: Separator = ','): MoneyFault | undefined {
  if (isUnclear(text, separator)) return 'unclear';
  const value = parseDecimal(text, separator);
  if (value === undefined || value < 0n) return 'number';
  return fractionDigits(value) > moneyDigits ? 'decimals' : undefined;
}

export function decimal(text: string | null | undefined, separator: Separator = ','): Decimal {
  return parseDecimal(text ?? '', separator) ?? 0n;
}

/** Exact as long as both have at most seven digits after the point between them. */
export function times(first: Decimal, second: Decimal): Decimal {
  return divideHalfUp(first * second, one);
}

/** So many per cent of a sum, in whole hundredths, as people pay. */
export function percentOf(sum: Decimal, percent: Decimal): Decimal {
  const hundredth = one / 100n;
  return divideHalfUp(divideHalfUp(sum * percent, one), 100n * hundredth) * hundredth;
}

/** A share as the API writes it: up to a hundred per cent, two digits after the point; undefined when the text is none. */
export function shareText(text: string, separator: Separator): string | undefined {
  const share = parseDecimal(text.replace(/\s*%$/, ''), separator);
  const fits = share !== undefined && share >= 0n && share <= wholePercent && fractionDigits(share) <= 2;
  return fits ? plainText(share) : undefined;
}

/** A sum less so many per cent of it, in whole hundredths. */
export function less(sum: Decimal, percent: Decimal): Decimal {
  return percentOf(sum, wholePercent - percent);
}

/** Money keeps four digits after the point, rounded half up, and shows at least two. */
export function moneyText(value: Decimal): string {
  const rounded = divideHalfUp(value, 10n ** BigInt(scale - moneyDigits));
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(moneyDigits + 1, '0');
  const fraction = digits.slice(-moneyDigits).replace(/0{1,2}$/, '');
  return `${rounded < 0n ? '-' : ''}${digits.slice(0, -moneyDigits)}.${fraction}`;
}

/** Without zeros at the end, as quantities are written. */
export function plainText(value: Decimal): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}${fraction ? `.${fraction}` : ''}`;
}

/** How many digits stand after the point. */
export function fractionDigits(value: Decimal): number {
  return plainText(value).split('.')[1]?.length ?? 0;
}

function divideHalfUp(value: bigint, by: bigint): bigint {
  const size = value < 0n ? -value : value;
  const rounded = (size * 2n + by) / (by * 2n);
  return value < 0n ? -rounded : rounded;
}
