import { describe, expect, it } from 'vitest';
import { decimal, fractionDigits, moneyFault, moneyText, parseDecimal, plainText, shareText, times } from './decimal';

describe('decimals', () => {
  it.each([
    ['1234.50', '1234.50'],
    ['1 234,5', '1234.50'],
    ['0.1', '0.10'],
    [',5', '0.50'],
    ['12.3456', '12.3456'],
    ['-3.005', '-3.005'],
    ['99999999999999.99', '99999999999999.99'],
  ])('reads %s as money %s', (typed, written) => {
    expect(moneyText(decimal(typed))).toBe(written);
  });

  it.each(['', '.', 'abc', '1.2.3', '1e5', '0.12345678'])('does not take «%s» for a number', (typed) => {
    expect(parseDecimal(typed)).toBeUndefined();
  });

  it.each([
    ['1,234.50', '1234.50'],
    ['1,234,567', '1234567.00'],
    ['1.234,50', '1234.50'],
    ['-12,345.678', '-12345.678'],
  ])('knows the thousands of %s for what they are', (typed, written) => {
    expect(moneyText(decimal(typed, '.'))).toBe(written);
    expect(moneyText(decimal(typed, ','))).toBe(written);
  });

  it('does not guess what a comma before three digits is where fractions have a point', () => {
    expect(parseDecimal('1,234', '.')).toBeUndefined();
    expect(moneyFault('1,234', '.')).toBe('unclear');
    expect(moneyText(decimal('1,234', ','))).toBe('1.234');
    expect(moneyText(decimal('1,23', '.'))).toBe('1.23');
    expect(moneyText(decimal('0,125', '.'))).toBe('0.125');
    expect(parseDecimal('12,34.5', '.')).toBeUndefined();
  });

  it('refuses of money what it could only round', () => {
    expect(moneyFault('1.2345')).toBeUndefined();
    expect(moneyFault('1.23456')).toBe('decimals');
    expect(moneyFault('-1')).toBe('number');
  });

  it('takes a share from nothing to the whole for one, in hundredths of a per cent', () => {
    expect(['0', '100', '12,50', '7.5 %'].map((text) => shareText(text, ','))).toEqual(['0', '100', '12.5', '7.5']);
    expect(['', '-1', '100,01', '1,234', 'x'].map((text) => shareText(text, ',')).some(Boolean)).toBe(false);
  });

  it('adds tenths without a float’s dust', () => {
    expect(moneyText(decimal('0.1') + decimal('0.2'))).toBe('0.30');
  });

  it('multiplies a price of four digits by a quantity of three exactly, then rounds half up', () => {
    expect(moneyText(times(decimal('1.2345'), decimal('0.333')))).toBe('0.4111');
    expect(moneyText(times(decimal('0.0001'), decimal('0.5')))).toBe('0.0001');
    expect(moneyText(times(decimal('123456789012.3456'), decimal('3')))).toBe('370370367037.0368');
  });

  it('writes quantities without idle zeros', () => {
    expect(plainText(decimal('2.500'))).toBe('2.5');
    expect(plainText(decimal('10'))).toBe('10');
    expect(fractionDigits(decimal('1.250'))).toBe(2);
  });
});
