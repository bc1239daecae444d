import { decisionPerformance } from '@lianban/procedure-decision-performance';
import { declaredPages } from '../work-safety/declared-pages.js';

/** Item 11. */
export const performancePages = declaredPages('decision-performance', decisionPerformance, {
  address: '/performance', prefix: 'DP', goodEnds: ['performed', 'enforced'], usual: ['performance'], dialogs: {},
  consequences: {
    'performance/performed': ['履行完毕，不再催告和强制执行', '停供的，通知协助执行单位恢复'], 'demand/served': ['自送达次日起计算催告后的履行期，期满核查'], 'verification/performed': ['履行完毕，不再强制执行'], 'verification/not-performed': ['由审核负责人决定强制执行方式'],
    'enforcement-choice/court': ['在法定期间内向人民法院申请；最早和最晚的申请日由系统计算'], 'enforcement-choice/compulsory': ['由本单位依法强制执行'], 'court-application/filed': ['人民法院的审查和执行结果回到本事项'], 'compulsory-enforcement/executed': ['事项就此办结'],
    'court-result/executed': ['事项就此办结'], 'court-result/rejected': ['事项就此终结，理由会告知各方'], 'court-result/terminated': ['事项就此终结，理由会告知各方'],
  },
  requestConsequences: { extend: ['履行期限改为填写的日期，变动记入环节'], suspend: ['正在办理的环节中止计时'], resume: ['中止的环节恢复计时，截止日按中止的工作日顺延'], 'resend-halt': ['协助执行单位会收到新的通知，须再次签收'] },
});
