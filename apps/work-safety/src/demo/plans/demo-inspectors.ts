import type { Draw } from '@lianban/casework/demo';
import { enforcingOffices, type EnforcingOffice } from '../demo-city.js';

export interface Inspector {
  name: string;
  certificate: string;
}

const surnames = [...'柯简滕阮兰麻席邬闵晏'];
const given = ['巡检', '守责', '查实', '履严', '问安', '察微'];
const COLLEAGUES = 5;

/** Who inspects for an office: the one who signs in, and colleagues without an account. Invented. */
export function inspectorsOf({ office, officer }: Pick<EnforcingOffice, 'office' | 'officer'>): Inspector[] {
  const place = enforcingOffices.findIndex((one) => one.office === office);
  const colleagues = Array.from({ length: COLLEAGUES }, (_, index) => `${surnames[(place * 3 + index) % surnames.length]}${given[(place + index) % given.length]}`);
  return [...new Set([officer.name, ...colleagues])].map((name, index) => ({ name, certificate: `赣H执-${String(place + 1).padStart(2, '0')}${String(index + 1).padStart(3, '0')}` }));
}

/** Two of them. */
export function pairOf(draw: Draw, office: EnforcingOffice): Inspector[] {
  const [first, ...others] = inspectorsOf(office);
  return [first, draw.pick(others)].filter((one) => one !== undefined);
}
