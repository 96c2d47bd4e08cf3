import { describe, expect, test } from 'vitest';
import { preselected } from './preselected';

describe('columns that are marked at first', () => {
  test('are those on screen, in the order of the file', () => {
    expect(preselected(['name', 'phones', 'comment', 'tags', 'link'], ['tags', 'phone', 'name'])).toEqual([
      'name',
      'phones',
      'tags',
      'link',
    ]);
  });

  test('are none that the export does not offer', () => {
    expect(preselected(['title', 'link'], ['title', 'restore'])).toEqual(['title', 'link']);
  });
});
