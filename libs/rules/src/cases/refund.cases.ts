import { row, type WorkedCase } from './worked-case.cases.js';

type Extra = Record<string, unknown>;
const left = (named: string, reason: string, applyDate: string, outcome: string, extra: Extra = {}): WorkedCase =>
  row(
    named,
    { article: 23, reason, apply_date: applyDate, entitlement_start: '2024-01-01', paid_fen: 38000, ...extra },
    { outcome, amount_fen: outcome === 'refund' ? 38000 : 0 },
  );
const recognised = (named: string, identifiedDate: string, outcome: string, amountFen: number, extra: Extra = {}): WorkedCase =>
  row(
    named,
    {
      article: 21, identified_date: identifiedDate, window_start: '2023-09-01', window_end: '2023-12-31', enrolled: true,
      entitlement_start: '2024-01-01', paid_fen: 38000, subsidy_fen: 19000, ...extra,
    },
    { outcome, amount_fen: amountFen },
  );
const byEvent = { config: { 'B.refund_date': 'event' } };

export const refundCases: WorkedCase[] = [
  left('待遇期前一天申请', 'duplicate', '2023-12-31', 'refund'),
  left('待遇期首日申请', 'death', '2024-01-01', 'none'),
  left('事由在前、申请在后，转人工', 'employee_insurance', '2024-02-01', 'review', { event_date: '2023-12-20' }),
  left('事由与申请都在后', 'employee_insurance', '2024-02-01', 'none', { event_date: '2024-01-01' }),
  left('参军', 'army', '2023-12-01', 'refund'),
  left('参加其他统筹区医保', 'other_area', '2023-12-01', 'refund'),
  left('等待期视为未开始', 'death', '2024-03-01', 'refund', { entitlement_start: '2024-03-31' }),
  left('待遇期不会开始', 'death', '2024-11-01', 'refund', { entitlement_start: null }),
  left('未列明的事由，转人工', 'moved_away', '2023-12-01', 'review'),
  left('未列明的事由，期后', 'moved_away', '2024-02-01', 'none'),
  left('另一读法：以事由日为准，退费', 'employee_insurance', '2024-02-01', 'refund', { event_date: '2023-12-20', ...byEvent }),
  left('另一读法：事由在后', 'employee_insurance', '2024-02-01', 'none', { event_date: '2024-01-01', ...byEvent }),
  recognised('征缴期内认定且已缴费', '2023-11-20', 'refund', 19000),
  recognised('征缴期首日认定', '2023-09-01', 'refund', 19000),
  recognised('征缴期末日认定', '2023-12-31', 'refund', 19000),
  recognised('期后、待遇期首日认定', '2024-01-01', 'none', 0),
  recognised('期后认定，已进入待遇期', '2024-02-01', 'none', 0),
  recognised('期后认定，尚未进入待遇期，条文未写明', '2024-02-01', 'review', 0, { entitlement_start: '2024-03-31' }),
  recognised('期后认定，未参保', '2024-02-01', 'none', 0, { enrolled: false, entitlement_start: null, paid_fen: 0 }),
  recognised('资助额高于已缴额', '2023-11-20', 'refund', 38000, { subsidy_fen: 50000 }),
  recognised('资助标准未设定，转人工而不是零', '2023-11-20', 'review', 0, { subsidy_fen: null }),
  row('未写明依据哪一条', { article: 22, paid_fen: 1 }, { error: 'INPUT_INVALID' }),
  row('金额不是整数分', { article: 23, reason: 'death', apply_date: '2023-12-01', entitlement_start: '2024-01-01', paid_fen: 1.5 }, { error: 'INPUT_INVALID' }),
];
