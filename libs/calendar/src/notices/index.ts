import type { HolidayNotice, StatutoryYear } from '../notice.js';
import { notice2023 } from './2023.notice.js';
import { notice2024 } from './2024.notice.js';
import { notice2025 } from './2025.notice.js';
import { notice2026 } from './2026.notice.js';
import { statutory2027 } from './statutory-2027.notice.js';

/** The State Council's arrangements that ship with the product, oldest first. */
export const publishedNotices: HolidayNotice[] = [notice2023, notice2024, notice2025, notice2026];

/** Years without a notice whose statutory days are known; for provisional dates only. */
export const statutoryYears: StatutoryYear[] = [statutory2027];
