import { publicationSteps } from '@lianban/disclosure';
import { declaredPages } from '../work-safety/declared-pages.js';
import { publishingConsequences, publishingDialogs } from '../work-safety/redaction/publishing.js';

/** Items 9, 10. */
export const disclosurePages = declaredPages('enforcement-disclosure', { document: '景府办字〔2023〕43号', steps: publicationSteps({ owner: 'office', prepare: ['enforcement-officer'], release: ['enforcement-head'], article: '9' }), requests: {}, papers: { other: '其他材料' }, states: { open: '办理中', published: '已公开', withheld: '不予公开', returned: '已退回', revoked: '已撤销' } }, {
  address: '/enforcement', prefix: 'ED', goodEnds: ['published'], usual: ['redaction', 'release', 'publication'], dialogs: publishingDialogs,
  consequences: publishingConsequences, requestConsequences: {},
});
