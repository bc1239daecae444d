import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticAmendment2026 } from '@lianban/calendar';
import { CalendarNoticeUpload, demoAccounts, enforcementDecisionLists, getListContract, type ListId } from '@lianban/contracts';
import { cityFolders } from './city-folders.js';
import { decisionsFolder, reportedAtStart } from './demo-decisions.js';
import { statementsFolder } from './demo-statements.js';
import { identityLists } from './list-rows.js';
import { sharedFolder } from './shared-lists.js';
import { THIS_PERIOD } from './shares.js';

export const demoNoticeFile = '演示通知-2026年调休变更.json';

/** What lies beside the lists: the made-up holiday notice to load, and who uploads what. */
export function writeDemoPapers(folder: string): void {
  const notice = CalendarNoticeUpload.parse({ ...syntheticAmendment2026, number: syntheticAmendment2026.number });
  writeFileSync(join(folder, demoNoticeFile), `${JSON.stringify(notice, null, 2)}\n`);
  writeFileSync(join(folder, '说明.txt'), guide());
}

function guide(): string {
  return [
    `演示城市（虚构居民和企业，证件号码均在未分配的 360299 号段）`,
    `${cityFolders.registers}、${cityFolders.last} 已在启动时载入；${THIS_PERIOD} 的名单请手工上传，三种格式内容相同，任选其一：`,
    ...identityLists.map((list) => whoUploads(cityFolders.this, list)),
    `${statementsFolder}  周转基金开户银行最近几天的对账单，启动时由 account-bank-officer 上传、account-bank-reviewer 复核；有两处与账簿不同，在“开户银行对账”中说明`,
    `${decisionsFolder}  各部门的安全生产执法决定；市应急管理局、市住房和城乡建设局的已在启动时载入，市应急管理局的有 7 行因错误退回；其余请手工上传，期次选最近的工作日：`,
    ...enforcementDecisionLists.filter((list) => !reportedAtStart.some((department) => getListContract(list).department === department)).map((list) => whoUploads(decisionsFolder, list)),
    `${sharedFolder}  各部门之间及与医保共享的名单（学生、社会保障卡、事故隐患、联合查处线索、基金月报），两期均已在启动时载入；在“收到的名单”中查看`,
    `${demoNoticeFile}：由 system-admin 载入、security-admin 批准，正在计算的期限随之移动`,
    `key.jsonl：每人每年的预期结果；lianban city verify 据此核对`,
    '',
  ].join('\n');
}

function whoUploads(folder: string, list: ListId): string {
  const { title, department } = getListContract(list);
  const officer = demoAccounts.find(({ posts }) => posts.some((post) => post.role === 'data-officer' && post.department === department));
  const reviewer = demoAccounts.find(({ posts }) => posts.some((post) => post.role === 'data-reviewer' && post.department === department));
  return `${folder}/${list}.*  ${title}：由 ${officer?.sub} 上传，${reviewer?.sub} 复核`;
}
