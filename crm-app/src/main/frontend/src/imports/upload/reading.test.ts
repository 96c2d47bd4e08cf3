import { expect, test } from 'vitest';
import { readingOf, uploadAddress, uploadForm } from './reading';

test('sends only what the person decided, with the file', () => {
  const form = uploadForm(new File(['a;b'], 'клієнти.csv'), 'CONTACT', {
    encoding: 'windows-1251',
    delimiter: '\t',
    sheet: ' ',
    headerRow: '',
  });
  expect([...form.keys()]).toEqual(['kind', 'encoding', 'delimiter', 'file']);
  expect(form.get('delimiter')).toBe('\t');
  expect((form.get('file') as File).name).toBe('клієнти.csv');
});

test('comes back to the first step with everything as it was', () => {
  const reading = { encoding: 'UTF-8', delimiter: ';', sheet: '', headerRow: '' };
  const [, search] = uploadAddress('DEAL', { ...reading, sheet: null }).split('?');
  expect(search).toBe('kind=DEAL&encoding=UTF-8&delimiter=%3B');
  expect(readingOf(new URLSearchParams(search))).toEqual(reading);
});
