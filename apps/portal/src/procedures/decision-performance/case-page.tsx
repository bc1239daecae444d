import type { ReactNode } from 'react';
import { SafetyCasePage } from '../work-safety/case/safety-case.js';
import { performancePages } from './performance.pages.js';

export default function CasePage(): ReactNode {
  return <SafetyCasePage pages={performancePages} />;
}
