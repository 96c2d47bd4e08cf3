import { describe, expect, it } from 'vitest';
import { moneyText } from './decimal';
import { draftOf, emptyLine, faultsOf, requestOf, sumOf, totalOf, withProduct } from './lines';

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

  it('totals nothing to nothing', () => {
    expect(totalOf([])).toBe('0.00');
  });

  it('wants a name, a positive quantity, a price and no discount above the price', () => {
    expect(faultsOf({ ...emptyLine(), quantity: '0', price: '' })).toEqual({
      name: 'needed',
      quantity: 'number',
      price: 'number',
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
