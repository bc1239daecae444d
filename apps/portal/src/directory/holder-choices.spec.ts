import { describe, expect, it } from '@jest/globals';
import type { PostHolder } from '@lianban/contracts';
import { holderChoices, splitHolderKey, substituteChoices } from './holder-choices.js';

const holders: PostHolder[] = [
  { postId: 'civil-confirmer@360202', postTitle: '昌江区民政局确认经办', holder: { id: 'civil-confirmer', name: '汪知秋' } },
  { postId: 'civil-confirmer@360203', postTitle: '珠山区民政局确认经办', holder: { id: 'civil-confirmer', name: '汪知秋' } },
  { postId: 'civil-officer', postTitle: '市民政局部门数据员', holder: { id: 'civil-officer', name: '程望舒' } },
  { postId: 'system-admin', postTitle: '市政务服务数据管理局系统管理员', holder: { id: 'system-admin', name: '俞持衡' } },
];

describe('the choices of a grant', () => {
  it('name a post with its holder, and lead back to both', () => {
    const [first] = holderChoices(holders);
    expect(first).toEqual({ value: 'civil-confirmer@360202 civil-confirmer', label: '昌江区民政局确认经办 · 汪知秋' });
    expect(splitHolderKey(first!.value)).toEqual({ postId: 'civil-confirmer@360202', holder: 'civil-confirmer' });
  });

  it('offer each person once, never the holder or whoever grants', () => {
    expect(substituteChoices(holders, 'civil-officer civil-officer', 'system-admin')).toEqual([{ value: 'civil-confirmer', label: '汪知秋（昌江区民政局确认经办）' }]);
    expect(substituteChoices(holders, undefined, 'system-admin').map(({ value }) => value)).toEqual(['civil-confirmer', 'civil-officer']);
  });
});
