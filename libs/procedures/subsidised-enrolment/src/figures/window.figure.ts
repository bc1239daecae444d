import { type DatedSetting, findSetting, plainDate, type PlainDate } from '@lianban/kernel';
import { usualWindow } from './enrolment.figures.js';

/** The days on which premiums of one insurance year are collected, both included. */
export interface CollectionWindow {
  opensOn: PlainDate;
  closesOn: PlainDate;
}

/**
 * The window of an insurance year: 1 September to 31 December of the year before, unless the yearly announcement that
 * art. 16 provides for is entered as a setting (`…window-opens.<year>`, `…window-closes.<year>`).
 */
export function collectionWindow(insuranceYear: number, settings: readonly DatedSetting[] = [], on?: PlainDate): CollectionWindow {
  const announced = (end: 'opens' | 'closes'): PlainDate | undefined => {
    const value = on && findSetting(settings, `subsidised-enrolment.window-${end}.${insuranceYear}`, on)?.value;
    return typeof value === 'string' ? plainDate(value) : undefined;
  };
  const usual = (end: 'opens' | 'closes'): PlainDate => plainDate(`${insuranceYear - 1}-${usualWindow.value[end]}`);
  return { opensOn: announced('opens') ?? usual('opens'), closesOn: announced('closes') ?? usual('closes') };
}

export const windowPhases = ['before', 'open', 'closed'] as const;
export type WindowPhase = (typeof windowPhases)[number];

/** Where a day lies: before the window, inside it (both ends included), or after it. */
export function windowPhaseOn(window: CollectionWindow, on: PlainDate): WindowPhase {
  if (on < window.opensOn) return 'before';
  return on <= window.closesOn ? 'open' : 'closed';
}
