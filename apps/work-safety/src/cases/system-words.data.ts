/** What the system itself orders, in words of the history. */
export const systemWords: Readonly<Record<string, string>> = {
  'note-proof': '系统读取公开网页，与发布内容一致', 'note-page-changed': '系统核验发现公开网页异常', 'note-page-restored': '系统再次核验，网页与发布内容一致', 'decision-revoked': '决定已撤销', 'note-served': '决定的送达日已登记，期限随之计算',
};
