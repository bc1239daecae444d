import { checkRules, checkSentence, isCheckCode } from '@lianban/contracts';
import { LianbanProblem } from '@lianban/service';
import type { FileRefused } from '@lianban/tabular';

/** Every refusal of the node that is not about the content of a file: status, sentence and remedy. */
const catalogue = {
  LIST_NOT_YOURS: [403, '这份名单不由贵单位报送', '请选择贵单位负责的名单'],
  LIST_UNKNOWN: [404, '没有这份名单', '请从名单目录中选择'],
  SHARE_DECLINED: [409, '贵单位已谢绝共享这份名单', '确需报送的，由贵单位复核员先在共享目录中改为接受'],
  DEPARTMENT_NOT_SERVED: [403, '本节点不为贵单位服务', '请从贵单位的节点登录'],
  PERIOD_INVALID: [422, '期次与名单的报送周期不一致', '按日报送的填 2026-10-12，按月报送的填 2026-10，按年报送的填 2026'],
  PLACES_INVALID: [422, '申报范围与名单不符', '分县（市、区）的名单选择县（市、区），全市一份的名单选择全市'],
  MODE_NOT_OFFERED: [422, '这份名单不接受该报送方式', '请改用全量报送'],
  BATCH_STATE: [409, '批次的当前状态不允许这样做', '请刷新页面查看最新状态'],
  BATCH_NOT_PUBLISHED: [409, '原批次还没有发布，不能更正', '先提交并发布原批次（通过的行先行发布），再上传更正；或取消原批次后重新上传完整名单'],
  NOT_PUBLISHED: [409, '批次还没有发布，没有可核验的版本', '请在批次发布之后再下载证据包'],
  NOTHING_TO_CORRECT: [409, '原批次没有退回的行', '如需改动已发布的行，请报送新的一期'],
  CORRECTION_MISMATCH: [422, '更正与原批次不是同一名单、期次、范围或方式', '请从原批次页面进入更正'],
  SECOND_PERSON: [409, '提交人不能复核自己的批次', '请由另一位复核员复核'],
  SECOND_APPROVER: [409, '您已复核过这一批次', '请由另一岗位的另一位复核员再次复核'],
  REASON_REQUIRED: [422, '变动超过闸门，须写明理由', '请核对变动后写明理由'],
  RELEASE_REASON_REQUIRED: [422, '放行退出须写明理由', '请写明为什么可以确定退出的人员不在无法识别的行中'],
  BASE_CHANGED: [409, '预检之后，这份名单已有新版本发布', '请重新预检，核对新的差异'],
  LIST_BUSY: [409, '这份名单的另一个版本正在发布', '请等它发布完成后再复核'],
  NOT_LAST_VERSION: [409, '只能撤回最后一个版本', '请先撤回其后的版本'],
  NO_ROWS: [409, '没有一行通过预检', '请下载错误工作簿改正后重新上传'],
  LAYOUT_SHEET: [422, '文件里没有这个工作表', '请从列出的工作表中选择'],
  LAYOUT_COLUMN: [422, '列对应有误', '每个名单列最多对应文件中的一列'],
  NOT_CHECKED: [409, '还没有预检结果', '请先完成预检'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type NodeProblemCode = keyof typeof catalogue;

export function nodeProblem(code: NodeProblemCode): LianbanProblem {
  const [status, detail, remedy] = catalogue[code];
  return new LianbanProblem(code, status, { detail, remedy });
}

export function staleRevision(): LianbanProblem {
  return LianbanProblem.staleRevision();
}

/** A refused file as an answer to the person who uploads it. */
export function fileProblem({ code, message, remedy }: FileRefused): LianbanProblem {
  return new LianbanProblem(code, code === 'FILE_SIZE' ? 413 : 422, { title: '文件不能受理', detail: message, remedy });
}

export interface Refusal {
  code: string;
  message: string;
  remedy: string;
}

export function refusalOf(code: string, parameter: string | null): Refusal {
  if (!isCheckCode(code)) return { code, message: '文件不能受理', remedy: '请联系数据局' };
  return { code, message: checkSentence(code, parameter), remedy: checkRules[code].remedy };
}
