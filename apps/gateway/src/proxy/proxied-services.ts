import type { ServiceName } from '@lianban/contracts';
import type { GatewayConfig } from '../gateway.config.js';

export interface ProxiedService {
  name: Exclude<ServiceName, 'gateway'>;
  /** Said when it is down. */
  title: string;
  url: string;
}

export function proxiedServices(config: Pick<GatewayConfig, 'DEPARTMENT_NODE_URL' | 'MEDICAL_INSURANCE_URL' | 'LOAN_FUND_URL' | 'WORK_SAFETY_URL' | 'EXCHANGE_MONITOR_URL' | 'SUPERVISION_URL'>): ProxiedService[] {
  return [
    { name: 'department-node', title: '部门前置节点', url: config.DEPARTMENT_NODE_URL },
    { name: 'medical-insurance', title: '医疗保障业务服务', url: config.MEDICAL_INSURANCE_URL },
    { name: 'loan-fund', title: '还贷周转基金服务', url: config.LOAN_FUND_URL },
    { name: 'work-safety', title: '安全生产监管执法服务', url: config.WORK_SAFETY_URL },
    { name: 'exchange-monitor', title: '数据共享监测服务', url: config.EXCHANGE_MONITOR_URL },
    { name: 'supervision', title: '督办服务', url: config.SUPERVISION_URL },
  ];
}

/** The service a path belongs to. A path that climbs, or hides slashes, belongs to none. */
export function serviceOfPath(path: string, services: readonly ProxiedService[]): ProxiedService | undefined {
  if (/\/\.{1,2}(\/|$)|\/\/|\\|%2f|%5c|%2e/i.test(path)) return undefined;
  return services.find(({ name }) => path.startsWith(`/api/v1/${name}/`));
}
