import { expect, it } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import { gradePreview } from './grade-preview.js';

const today = plainDate('2026-10-12');
const grade = (deaths: number, injured: number, lossFen: string, county: '360222' | null = null, settings: Parameters<typeof gradePreview>[3] = []) => gradePreview({ deaths, injured, lossFen }, county, today, settings);

it('grades while one types, and waits while a figure is missing', () => {
  expect(gradePreview({ deaths: 1, injured: 0 }, null, today, [])).toBeNull();
  expect(grade(2, 9, '9,999,999.99')?.grade).toBe('ordinary');
  expect(grade(3, 0, '0')).toMatchObject({ grade: 'larger', level: { investigatedBy: '市级', supervisor: '省级政府安委会' } });
  expect(grade(0, 0, '10,000,000')?.grade).toBe('larger');
});

it('says when this government does not investigate such an accident (item 7)', () => {
  expect(grade(1, 0, '0', '360222')?.level?.investigatedBy).toBe('县级');
  expect(grade(3, 0, '0', '360222')).toMatchObject({ grade: 'larger', level: null });
  expect(grade(10, 0, '0')).toMatchObject({ grade: 'major', level: null });
});

it('goes by the figures of the city where it has set its own', () => {
  const stricter = [{ key: 'accident-investigation.grade.larger.deaths', effectiveFrom: '2024-01-01', value: 2, source: '景应急〔2024〕1号', synthetic: false }];
  expect(grade(2, 0, '0', null, stricter)?.grade).toBe('larger');
});
