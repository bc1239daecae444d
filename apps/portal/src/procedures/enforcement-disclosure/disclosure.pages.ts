import { enforcementDisclosure } from '@lianban/procedure-enforcement-disclosure';
import { declaredPages } from '../work-safety/declared-pages.js';
import { publishingConsequences, publishingDialogs, publishingRequests } from '../work-safety/redaction/publishing.js';

/** Items 9, 10. */
export const disclosurePages = declaredPages('enforcement-disclosure', enforcementDisclosure, {
  address: '/enforcement', prefix: 'ED', goodEnds: ['published'], usual: ['redaction', 'release', 'publication'], dialogs: publishingDialogs,
  consequences: {
    ...publishingConsequences, 'legal-review/passed': ['可以作出并送达决定'], 'legal-review/returned': ['不作出决定，事项就此办结，理由会告知经办人'], 'issue/issued': ['公开期限自决定日起计算', '有须履行内容的，同时跟踪履行'], 'issue/dropped': ['不作出决定，事项就此办结'],
  },
  requestConsequences: { ...publishingRequests, serve: ['履行期限、起诉和申请强制执行的期限随之改动；已同意延期的除外'], revoke: ['公开网页注明决定已撤销，原内容仍可查看', '不再跟踪履行；停供的，通知协助执行单位恢复'] },
});
