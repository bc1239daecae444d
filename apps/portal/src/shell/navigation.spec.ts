import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@lianban/contracts';
import { navigationItems, navigationOf } from './navigation.table.js';
import { selectedItem } from './selected-item.js';

describe('navigation', () => {
  it('gives every role its own way home and nothing twice', () => {
    for (const role of Object.keys(roles) as Role[]) {
      expect(navigationOf[role][0]).toBe('home');
      expect(new Set(navigationOf[role]).size).toBe(navigationOf[role].length);
    }
  });

  it('offers uploading to the data officer alone', () => {
    expect((Object.keys(roles) as Role[]).filter((role) => navigationOf[role].includes('upload'))).toEqual(['data-officer']);
  });

  it('marks the closest item of an address', () => {
    const all = Object.keys(navigationItems) as (keyof typeof navigationItems)[];
    expect(selectedItem('/batches/new', all)).toBe('upload');
    expect(selectedItem('/batches/b-1/receipt', all)).toBe('batches');
    expect(selectedItem('/', all)).toBe('home');
    expect(selectedItem('/batches/new', navigationOf['data-reviewer'])).toBe('batches');
    expect(selectedItem('/unknown', all)).toBeUndefined();
  });
});
