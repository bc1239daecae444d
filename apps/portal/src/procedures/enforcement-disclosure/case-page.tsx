import type { ReactNode } from 'react';
import { SafetyCasePage } from '../work-safety/case/safety-case.js';
import { disclosurePages } from './disclosure.pages.js';

export default function CasePage(): ReactNode {
  return <SafetyCasePage pages={disclosurePages} />;
}
