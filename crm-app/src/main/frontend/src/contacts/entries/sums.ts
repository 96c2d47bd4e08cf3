import type { Money } from '@/shared/api/types';

/** Sums of money, one a currency, in exact hundredths: a float would lose kopecks. */
export function sums(amounts: (Money | null | undefined)[]): Money[] {
  const totals = new Map<string, bigint>();
  for (const money of amounts) {
    if (!money) continue;
    totals.set(money.currency, (totals.get(money.currency) ?? 0n) + hundredths(money.amount));
  }
  return [...totals]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([currency, total]) => ({ amount: decimal(total), currency }));
}

function hundredths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const absolute = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
  return amount.startsWith('-') ? -absolute : absolute;
}

function decimal(total: bigint): string {
  const absolute = total < 0n ? -total : total;
  return `${total < 0n ? '-' : ''}${absolute / 100n}.${String(absolute % 100n).padStart(2, '0')}`;
}
