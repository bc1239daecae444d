import type { Role } from '@lianban/contracts';
import { count, longText, note, step, text, type StepSpec } from '@lianban/steps';
import { z } from 'zod';

/** Who makes something public: one office, whose people prepare and release. */
export interface Publisher<Owner extends string> {
  owner: Owner;
  prepare: readonly Role[];
  /** Another person than the one who prepared. */
  release: readonly Role[];
  /** Item that demands the publication. */
  article: string;
}

export const MOST_LETTERS = 60_000;
const reason = z.object({ reason: longText('理由') });

/**
 * The steps of every publication. The first falls due by the law and ends by the system's own reading of the page; beside
 * it a text is prepared, checked and released by a second person, again for each correction. All but the first may be
 * opened when the case has long ended.
 */
export function publicationSteps<const Owner extends string>({ owner, prepare, release, article }: Publisher<Owner>) {
  const shared = { owner, article } as const;
  return {
    publication: step({
      ...shared, title: '向社会公开', by: [], term: 'fact',
      outcomes: {
        proved: { label: '已公开并核验', form: z.object({ version: count('版本', 10_000), url: text('公开网址', 500), digest: text('网页摘要', 64), fetchedAt: text('核验时间', 40) }) },
        withheld: { label: '依法不予公开', form: z.object({ ground: longText('不予公开的法律依据') }) },
      },
    }),
    redaction: step({
      ...shared, title: '公开前脱敏检查', by: prepare, term: 'answer', outlives: true,
      outcomes: {
        ready: { label: '提交复核', form: z.object({ title: text('公开标题', 200), body: longText('公开文本', MOST_LETTERS), answered: note('对提示项的核对说明') }) },
        dropped: { label: '不再更正', form: reason },
      },
    }),
    release: step({
      ...shared, title: '复核发布', by: release, term: 'review', outlives: true, notBy: 'redaction',
      outcomes: {
        released: { label: '同意发布', form: z.object({ note: note('复核意见') }) },
        returned: { label: '退回修改', form: reason },
        withheld: { label: '依法不予公开', form: z.object({ ground: longText('不予公开的法律依据') }) },
      },
    }),
    'page-repair': step({
      ...shared, title: '修复公开页面', by: prepare, term: 'answer', outlives: true,
      outcomes: { repaired: { label: '已修复', form: z.object({ explanation: longText('原因和处理') }) } },
    }),
  } as const satisfies Record<PublicationCode, StepSpec<Owner>>;
}

export const publicationCodes = ['publication', 'redaction', 'release', 'page-repair'] as const;
export type PublicationCode = (typeof publicationCodes)[number];

export function isPublicationCode(code: string): code is PublicationCode {
  return publicationCodes.some((one) => one === code);
}
