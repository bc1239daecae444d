import { DepartmentCode, departments } from '@lianban/contracts';
import { getStackFile, OperatorError, runServiceEntry } from '@lianban/stack';
import { z } from 'zod';

const Rebuilt = z.object({
  lists: z.array(z.object({ list: z.string(), versions: z.array(z.int()), incomplete: z.array(z.int()), rows: z.int().nullable() })),
  receipts: z.int(), lost: z.array(z.string()), begunAgain: z.array(z.string()),
});

/** Exit code 1 when a list could not be told whole. */
export async function runRebuildNode({ department, state }: { department: string; state: string }): Promise<void> {
  const known = DepartmentCode.safeParse(department);
  if (!known.success) throw new OperatorError('SHARES.DEPARTMENT_UNKNOWN', `没有代号为 ${department} 的部门`, `部门代号有：${Object.keys(departments).join('、')}`);
  const said = await runServiceEntry('department-node', 'rebuild.js', state, getStackFile(state), { DEPARTMENTS: known.data });
  const { lists, receipts, lost } = Rebuilt.parse(JSON.parse(said.trim().split('\n').at(-1) ?? '{}'));
  console.log([
    `${departments[known.data]}：重建 ${lists.length} 个名单，取回 ${receipts} 份回执`,
    ...lists.map(({ list, versions, incomplete, rows }) => `  ${list}：${versions.length} 个版本，${rows === null ? `第 ${incomplete.join('、')} 版在主题里不完整，名单现状无法得知，须重新上传全量` : `现有 ${rows} 行`}`),
    '不能取回的：', ...lost.map((line) => `  ${line}`), '启动前置节点后，参考数据和收到的名单会自动从头接收。',
  ].join('\n'));
  if (lists.some(({ rows }) => rows === null)) process.exitCode = 1;
}
