import type { CatalogueShare } from '@lianban/contracts';
import { LianbanProblem } from '@lianban/service';
import { placesOf } from './basis-lines.js';

/** What the document says outright is not a party's to refuse. */
export function sharingExplicit(share: CatalogueShare): LianbanProblem {
  return LianbanProblem.conflict('SHARING_EXPLICIT', `${placesOf(share).join('、')}写明了这项共享，不能谢绝`, '对内容或方式有异议的，请与市政务服务数据管理局协商');
}

export const notAParty = (): LianbanProblem =>
  new LianbanProblem('SHARING_NOT_A_PARTY', 403, { detail: '贵单位不是这项共享的一方，或所选单位不是贵单位', remedy: '只能为本单位谢绝或接受与本单位有关的共享' });

export const saidAlready = (decision: 'declined' | 'accepted'): LianbanProblem =>
  LianbanProblem.conflict('SHARING_SAID_ALREADY', decision === 'declined' ? '贵单位已谢绝这项共享' : '贵单位没有谢绝过这项共享', '请刷新页面查看当前状态');

export const schemaUnreadable = (): LianbanProblem =>
  new LianbanProblem('SCHEMA_UNREADABLE', 422, {
    detail: '拟用的结构无法比较：引用没有着落、指向文件以外，或层次、分支过多', remedy: '请提交一份完整的 JSON Schema，引用都在文件之内', errors: [{ field: 'schema', code: 'SCHEMA_UNREADABLE', message: '结构无法比较', remedy: '检查 $ref 与嵌套层次' }],
  });

export const noSchema = (): LianbanProblem => LianbanProblem.notFound('这一项的数据结构');
