import type { ReactNode } from 'react';
import { SafetyQueue } from '../work-safety/queue/safety-queue.js';
import { performancePages } from './performance.pages.js';

export default function QueuePage(): ReactNode {
  return <SafetyQueue pages={performancePages} />;
}
