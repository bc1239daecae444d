import type { DigitWindow } from './digit-windows.js';
import { namesPhone, namesRegister } from './context-words.js';
import type { NumberRule, NumberVerdict } from './number-rules.js';

const MOBILE = /^(?:0086|86)?1[3-9]\d{9}$/;
const FIXED = /^(?:010|02\d|0[3-9]\d{2})[2-8]\d{6,7}$/;
const LOCAL = /^[2-8]\d{6,7}$/;
/** 400 and 800 numbers are the public's; 110, 12345, 12350 and 95xxx are shorter than any number looked for here. */
const SERVICE = /^[48]00\d{7}$/;
const MOBILE_GROUPS = ['11', '3-4-4', '4-4-3', '3-8', '7-4', '3-3-5', '13', '15', '2-11', '4-11', '2-3-4-4', '4-3-4-4'];
const FIXED_GROUPS = ['3-8', '3-7', '4-7', '4-8', '10', '11', '12', '3-4-4', '4-3-4', '4-4-4'];

/** Inside a longer run only the usual groups are a number; a run of its own may be grouped in any way. */
function grouped(window: DigitWindow, usual: readonly string[]): boolean {
  return window.whole || usual.includes(window.groups.join('-'));
}

function mayStand(number: string, allowedDigits: readonly string[]): boolean {
  return SERVICE.test(number) || allowedDigits.some((allowed) => allowed === number || (number.length >= 7 && allowed.endsWith(number)));
}

/** Mobile and landline numbers; a hotline, a 400 number and what is allowed may stand. */
export const phone: NumberRule = (window, { allowedDigits }): NumberVerdict | null => {
  if (window.measured || (window.besideMask && window.groups.length > 1)) return null;
  const mobile = MOBILE.test(window.number) && grouped(window, MOBILE_GROUPS);
  const fixed = FIXED.test(window.number) && grouped(window, FIXED_GROUPS);
  const local = (LOCAL.test(window.number) || SERVICE.test(window.number)) && window.whole && namesPhone(window);
  if (!mobile && !fixed && !local) return null;
  if (mayStand(window.number, allowedDigits)) return { kind: 'public', level: 'warning' };
  return namesRegister(window) ? { kind: 'phone', level: 'warning', message: '此处编号的样子像电话号码' } : { kind: 'phone', level: 'blocking' };
};
