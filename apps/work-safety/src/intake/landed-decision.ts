import { decisionKinds, EnforcementDecisionFields, officeId, type ChangeRow, type CountyCode, type DecisionKind, type DepartmentCode, type ListId } from '@lianban/contracts';
import type { Sealer } from '@lianban/crypto';
import { fenOfYuan, plainDate, type PlainDate } from '@lianban/kernel';

/** Context under which the fields of a landed decision are sealed: they may name a trader. */
const sealedFields = 'landed_decision.fields';

/** A decision as a department reported it. */
export interface ReportedDecision {
  /** As the deciding office gave it. */
  number: string;
  kinds: DecisionKind[];
  department: DepartmentCode;
  /** Id of the deciding office. */
  office: string;
  county: CountyCode;
  /** Of the city's department, not of an office in a county. */
  ofCity: boolean;
  firmName: string;
  creditCode: string | null;
  creditCodeConfirmed: boolean;
  /** The name may be that of a person: a sole trader, or somebody without any registration. */
  naturalPerson: boolean;
  decidedOn: PlainDate;
  servedOn: PlainDate | null;
  basis: string;
  amountFen: number | null;
  performByOn: PlainDate | null;
  violation: string;
  reviewedBy: string | null;
  reviewedOn: PlainDate | null;
}

/**
 * new: waits to become a case · recorded: is one · refused: waits for a person, see `intake_problem` · withdrawn: no
 * version says it any more.
 */
export type LandedState = 'new' | 'recorded' | 'refused' | 'withdrawn';

/** Row of `landed_decision`; what may name people is sealed. */
export interface LandedDecision {
  list: ListId;
  rowKey: string;
  version: number;
  line: number;
  department: DepartmentCode;
  office: string;
  county: CountyCode;
  reference: string;
  fieldsSealed: string;
  /** The fields that its case was last brought to. */
  recordedSealed: string | null;
  state: LandedState;
  reason: string | null;
  caseId: string | null;
}

/** Undefined where the fields are not those agreed. */
export function fieldsOf({ fields }: Pick<ChangeRow, 'fields'>): EnforcementDecisionFields | undefined {
  const read = EnforcementDecisionFields.safeParse(fields);
  return read.success && kindsOf(read.data).length > 0 ? read.data : undefined;
}

export const sealFields = (sealer: Pick<Sealer, 'seal'>, fields: EnforcementDecisionFields): string => sealer.seal(JSON.stringify(fields), sealedFields);
export const openFields = (sealer: Pick<Sealer, 'open'>, sealed: string): EnforcementDecisionFields => JSON.parse(sealer.open(sealed, sealedFields)) as EnforcementDecisionFields;

export function decidingOffice(department: DepartmentCode, { level, county }: Pick<EnforcementDecisionFields, 'level' | 'county'>): string {
  return officeId(department, level === '市级' ? null : (county as CountyCode));
}

/** The decision that the fields say. */
export function reportedDecision(department: DepartmentCode, fields: EnforcementDecisionFields): ReportedDecision {
  const { decisionNumber: number, level, county, firmName, creditCode, creditCodeConfirmed, basis, violation, reviewedBy } = fields;
  const day = (text: string | null): PlainDate | null => (text === null ? null : plainDate(text));
  return {
    number, kinds: kindsOf(fields), department, office: decidingOffice(department, fields), county: county as CountyCode, ofCity: level === '市级', firmName, creditCode, creditCodeConfirmed: creditCodeConfirmed === '是', naturalPerson: mayNamePerson(fields),
    decidedOn: plainDate(fields.decidedOn), servedOn: day(fields.servedOn), basis, amountFen: fields.amountYuan === null ? null : fenOfYuan(fields.amountYuan), performByOn: day(fields.performByOn), violation,
    reviewedBy, reviewedOn: day(fields.reviewedOn),
  };
}

/** GB 32100-2015: 92 registers sole traders. */
const SOLE_TRADER = '92';
const LONGEST_NAME = 4;

/** Whether a party's name may be that of a person. */
export function mayNamePerson({ firmName, creditCode }: Pick<EnforcementDecisionFields, 'firmName' | 'creditCode'>): boolean {
  return creditCode === null ? [...firmName].length <= LONGEST_NAME : creditCode.startsWith(SOLE_TRADER);
}

function kindsOf({ kinds }: Pick<EnforcementDecisionFields, 'kinds'>): DecisionKind[] {
  const words = kinds.split('、');
  return (Object.keys(decisionKinds) as DecisionKind[]).filter((kind) => words.includes(decisionKinds[kind]));
}
