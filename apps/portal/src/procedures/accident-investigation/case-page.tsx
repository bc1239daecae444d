import type { ReactNode } from 'react';
import { SafetyCasePage } from '../work-safety/case/safety-case.js';
import { accidentPages } from './accident.pages.js';

export default function CasePage(): ReactNode {
  return <SafetyCasePage pages={accidentPages} />;
}
