import { describe, expect, it } from 'vitest';
import type { Product } from '@/shared/api/types';
import { moneyText } from './decimal';
import {
  draftOf,
  emptyLine,
  faultsOf,
  faultsSoFar,
  isEmptyLine,
  linesDraft,
  reduced,
  requestOf,
  sumOf,
  totalOf,
  withProduct,
} from './lines';

const line = (quantity: string, price: string, discount = '') => ({
  ...emptyLine(),
  name: 'Анкер',
  quantity,
  price,
  discount,
});

describe('order lines', () => {
  it('costs quantity times price less the discount', () => {
    expect(moneyText(sumOf(line('3', '19.99', '5')))).toBe('54.97');
  });

  it('adds up exactly where floats would not', () => {
    expect(totalOf([line('1', '0.1'), line('1', '0.2')])).toBe('0.30');
    expect(totalOf(Array.from({ length: 1000 }, () => line('1', '0.01')))).toBe('10.00');
    expect(totalOf([line('2.5', '1.005'), line('0.333', '10')])).toBe('5.8425');
  });

  it('takes commas and spaces as people type them', () => {
    expect(totalOf([line('1,5', '1 200,40')])).toBe('1800.60');
  });

  it('takes a discount in per cent of what the line costs', () => {
    expect(moneyText(sumOf(line('3', '19.99', '10%')))).toBe('53.97');
    expect(moneyText(sumOf(line('1', '100', '12,5 %')))).toBe('87.50');
    expect(moneyText(sumOf(line('2', '428.5', '100%')))).toBe('0.00');
    expect(requestOf(line('3', '19.99', '10%'))).toMatchObject({ discount: '6.00' });
    expect(requestOf(line('1', '0.05', '10%'))).toMatchObject({ discount: '0.01' });
  });

  it('takes so many per cent off the price of a product, half a hundredth up', () => {
    const priced = (amount: string) => ({ price: { amount, currency: 'UAH' } }) as Product;
    expect(reduced(priced('428.50'), '10').price?.amount).toBe('385.65');
    expect(reduced(priced('0.05'), '10').price?.amount).toBe('0.05');
    expect(reduced(priced('0.01'), '50').price?.amount).toBe('0.01');
    expect(reduced(priced('19.99'), '12.5').price?.amount).toBe('17.49');
    expect(reduced(priced('19.99'), '100').price?.amount).toBe('0.00');
    expect(withProduct(emptyLine(), reduced(priced('1000'), '2.5'), ',').price).toBe('975,00');
  });

  it('wants a discount that is a sum or a share', () => {
    expect(faultsOf(line('1', '10', 'десять'))).toEqual({ discount: 'number' });
    expect(faultsOf(line('1', '10', '%'))).toEqual({ discount: 'number' });
    expect(faultsOf(line('1', '10', '-5%'))).toEqual({ discount: 'number' });
    expect(faultsOf(line('1', '10', '101%'))).toEqual({ discount: 'tooLarge' });
  });

  it('says at its cell which figure is unclear in English', () => {
    expect(faultsOf(line('1,000', '1,234', '1,500'), '.')).toEqual({
      quantity: 'unclear',
      price: 'unclear',
      discount: 'unclear',
    });
    expect(totalOf([line('1', '1,234')], '.')).toBe('0.00');
    expect(faultsOf(line('1', '1.23456', '0.00001'))).toEqual({ price: 'decimals', discount: 'decimals' });
    expect(requestOf(line('2', '1,234.50'), '.')).toMatchObject({ price: '1234.50' });
  });

  it('keeps a draft whatever else changes in the deal, and begins another one of other goods', () => {
    const saved = {
      id: 9,
      product: null,
      article: 'A1',
      name: 'Дюбель',
      package: null,
      quantity: '2.5',
      price: '10.00',
      discount: '0.00',
      sum: '25.00',
    };
    const deal = { id: 7, lines: [saved] };
    expect(linesDraft({ ...deal, version: 4 } as never)).toBe(linesDraft({ ...deal, version: 5 } as never));
    expect(linesDraft({ id: 7, lines: [{ ...saved, quantity: '3' }] })).not.toBe(linesDraft(deal));
    expect(linesDraft({ id: 8, lines: [saved] })).not.toBe(linesDraft(deal));
  });

  it('counts nothing of a line that is wrong, least of all below zero', () => {
    expect(totalOf([line('1', '782', '900')])).toBe('0.00');
    expect(totalOf([line('1', '782', '900'), line('2', '10')])).toBe('20.00');
  });

  it('says at once what is wrong, and of what is missing only in the end', () => {
    expect(faultsSoFar(line('1', '782', '900'))).toEqual({ discount: 'tooLarge' });
    expect(faultsSoFar(line('багато', '782'))).toEqual({ quantity: 'number' });
    expect(faultsSoFar({ ...emptyLine(), name: 'Анкер' })).toEqual({});
    expect(faultsSoFar(line('', '5'))).toEqual({});
  });

  it('knows a row that nobody wrote in', () => {
    expect(isEmptyLine(emptyLine())).toBe(true);
    expect(isEmptyLine({ ...emptyLine(), price: '5' })).toBe(false);
    expect(isEmptyLine({ ...emptyLine(), name: ' ' })).toBe(true);
  });

  it('totals nothing to nothing', () => {
    expect(totalOf([])).toBe('0.00');
  });

  it('wants a name, a positive quantity, a price and no discount above the price', () => {
    expect(faultsOf({ ...emptyLine(), quantity: '0', price: '' })).toEqual({
      name: 'needed',
      quantity: 'number',
      price: 'priceNeeded',
    });
    expect(faultsOf(line('1', '10', '10.01'))).toEqual({ discount: 'tooLarge' });
    expect(faultsOf(line('1.2345', '10'))).toEqual({ quantity: 'number' });
    expect(faultsOf(line('1', '10', '10'))).toEqual({});
  });

  it('asks for a product by its id and for other goods by name', () => {
    const product = {
      id: 5,
      version: 0,
      createdAt: '',
      updatedAt: '',
      createdBy: null,
      article: 'AN-10',
      name: 'Анкер 10×80',
      package: '50 шт',
      price: { amount: '149.90', currency: 'UAH' },
      quantity: '12',
    };
    expect(requestOf(withProduct(emptyLine(), product))).toEqual({
      productId: 5,
      package: '50 шт',
      quantity: '1',
      price: '149.90',
      discount: '0.00',
    });
    expect(requestOf(line('2', '10,5'))).toMatchObject({ name: 'Анкер', article: null, quantity: '2', price: '10.50' });
  });

  it('gives back what the server said when nothing was changed', () => {
    const saved = {
      id: 9,
      product: null,
      article: 'A1',
      name: 'Дюбель',
      package: null,
      quantity: '2.5',
      price: '10.00',
      discount: '0.00',
      sum: '25.00',
    };
    expect(draftOf(saved, ',')).toMatchObject({ quantity: '2,5', price: '10,00' });
    expect(requestOf(draftOf(saved, ','))).toEqual({
      article: 'A1',
      name: 'Дюбель',
      package: null,
      quantity: '2.5',
      price: '10.00',
      discount: '0.00',
    });
  });
});
