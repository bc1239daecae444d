import { expect, it } from '@jest/globals';
import { memberChoices } from './member-choices.js';

it('offers the posts of the group, told apart by id where their titles are the same', () => {
  const titles = [{ id: 'a', title: '小组成员' }, { id: 'b', title: '小组成员' }, { id: 'c', title: '小组组长' }, { id: 'd', title: '市医保局经办' }];
  expect(memberChoices(titles, '小组')).toEqual({ a: '小组成员（a）', b: '小组成员（b）', c: '小组组长' });
});
