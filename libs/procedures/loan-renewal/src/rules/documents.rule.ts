import { rulingOf, stepOf, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';

/** The papers of art. 11 in its order; `mayFollow`: the bank gives its letter only after its own approval. */
export const requiredDocuments = {
  recommendation: { label: '还贷周转基金推荐书（附件 2）', article: '11(1)', mayFollow: false },
  approval_form: { label: '还贷周转基金审批表（附件 3）', article: '11(1)', mayFollow: false },
  personal_guarantee: { label: '法定代表人个人连带责任担保函', article: '11(1)', mayFollow: false },
  loan_contract: { label: '借款合同原件及复印件', article: '11(2)', mayFollow: false },
  bank_commitment_letter: { label: '续贷办理承诺函（附件 1）', article: '11(3)', mayFollow: true },
} as const;
export type DocumentKind = keyof typeof requiredDocuments;
export const documentKinds = Object.keys(requiredDocuments) as DocumentKind[];

const name = z.string('材料名称须为文字').trim().min(1, '材料名称不能为空');

/** Papers handed in, and further ones that the office asks for (art. 11(4)). Handing in twice does no harm. */
export const DocumentsFacts = z.object({
  provided: z.array(name, '请列出已提交的材料'),
  officeRequires: z.array(name, '请列出办公室另外要求的材料').nullish(),
});
export type DocumentsFacts = z.infer<typeof DocumentsFacts>;

export interface DocumentsValue {
  complete: boolean;
  /** In the order of the article, then as the office asked. */
  missing: string[];
  /** Of the missing ones, those that may follow the filing. */
  mayFollow: string[];
  /** Handed in, but neither named by the article nor asked for. */
  unknown: string[];
}

/** Which of the papers of art. 11 are missing. */
export function documents(facts: DocumentsFacts, asOf: PlainDate): Ruling<DocumentsValue> {
  const provided = new Set(facts.provided);
  const wanted = [...new Set<string>([...documentKinds, ...(facts.officeRequires ?? [])])];
  const missing = wanted.filter((kind) => !provided.has(kind));
  const value = {
    complete: missing.length === 0,
    missing,
    mayFollow: missing.filter((kind) => findDocumentKind(kind)?.mayFollow),
    unknown: [...provided].filter((kind) => !wanted.includes(kind)),
  };
  const steps = wanted.map((kind) => {
    const known = findDocumentKind(kind);
    return stepOf(known?.label ?? kind, known?.mayFollow ? '可在银行审批后补交' : '申请时提交', provided.has(kind), art(known?.article ?? '11(4)'));
  });
  return rulingOf(value, asOf, steps as [RulingStep, ...RulingStep[]]);
}

function findDocumentKind(kind: string): (typeof requiredDocuments)[DocumentKind] | undefined {
  return Object.hasOwn(requiredDocuments, kind) ? requiredDocuments[kind as DocumentKind] : undefined;
}
