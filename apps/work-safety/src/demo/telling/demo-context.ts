import { officialCalendar } from '@lianban/calendar';
import type { CaseworkContext } from '@lianban/casework';
import { defaultSettings } from '../../default-settings.js';
import { officeFor, officeNames } from '../demo-city.js';
import type { DemoMoment } from './demo-moment.js';

const settings = defaultSettings.filter(({ synthetic }) => !synthetic);

/** Everything that decisions of any of the procedures depend on, as it was at a moment of the past. */
export type DemoContext = CaseworkContext & { allowed: readonly string[] };

export const contextAt = (moment: DemoMoment): DemoContext => ({ ...moment, settings, calendar: officialCalendar, officeFor, allowed: officeNames });
