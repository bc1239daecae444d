import { addDays, addYears, plainDate, type PlainDate } from '@lianban/kernel';
import { dataOf } from '@lianban/steps';
import { workdayFrom } from '@lianban/casework/demo';
import type { Move, Story, Teller } from '../telling/teller.js';
import { accidentTexts } from './accident-texts.data.js';
import { workdayBefore, type AccidentDeal } from './accident-deals.js';
import type { DemoAccident } from './demo-accident.js';

export type AccidentTeller = Teller<DemoAccident> & { deal: AccidentDeal };

const yearOf = (on: PlainDate): string => on.slice(0, 4);

function* listed(teller: AccidentTeller): Story {
  const { deal } = teller;
  yield teller.wait(0, 2).complete('listing', 'listed', { noticeNumber: `${deal.county ? '景安委督' : '赣安委督'}〔${yearOf(teller.today)}〕${deal.index + 1}号`, listedOn: teller.today, requirements: '依法依规从严查处，按期上报调查报告' });
  yield teller.wait(0, 1).complete('team', 'formed', { formedOn: teller.today, leadUnit: accidentTexts[deal.text]?.leadUnit ?? '应急管理局', units: '应急管理、公安、人力资源和社会保障、总工会，邀请检察机关参加' });
}

/** So many calendar days after the accident, on a day that is worked. */
function submitted(teller: AccidentTeller, days: number): Move {
  const { cause, liability, measures } = accidentTexts[teller.deal.text] ?? accidentTexts[0]!;
  teller.until(workdayBefore(teller.deal.happenedOn, days));
  return teller.complete('investigation', 'submitted', { submittedOn: teller.today, cause, liability, measures });
}

const reviewed = (teller: AccidentTeller): Move => teller.wait(1, 3).complete('draft-review', 'passed', { reviewedOn: teller.today, opinion: '事实清楚，责任认定和处理建议适当，同意上报' });

function* closed(teller: AccidentTeller): Story {
  const { county, index } = teller.deal;
  teller.wait(2, 6);
  yield teller.complete('closing', 'closed', { closedOn: teller.today, approvalNumber: `${county ? '景事故批' : '景府事故批'}〔${yearOf(teller.today)}〕${index + 1}号`, rectifyByOn: workdayBefore(teller.today, 90) });
}

function* published(teller: AccidentTeller): Story {
  yield teller.wait(1, 3).complete('redaction', 'ready', teller.draft('redaction'));
  yield teller.wait(0, 2).complete('release', 'released', { note: '已核对，同意发布' });
  yield teller.wait(0, 1).prove();
}

function* inquired(teller: AccidentTeller, days = teller.draw.int(35, 56)): Story {
  yield* listed(teller);
  yield submitted(teller, days);
  yield reviewed(teller);
  yield* closed(teller);
  yield* published(teller);
}

/** Measures by their day, evaluation so many days after closing, filed with the committee one level up. */
function* followedUp(teller: AccidentTeller, daysAfterClosing = teller.draw.int(220, 350)): Story {
  const closedOn = plainDate(String(dataOf(teller.one.record(), 'closing', 'closed')?.['closedOn']));
  teller.until(workdayBefore(closedOn, teller.draw.int(55, 88)));
  yield teller.complete('rectification', 'implemented', { implementedOn: teller.today, measures: '各项整改措施已逐条落实，经现场复核验收。' });
  teller.until(workdayBefore(closedOn, daysAfterClosing));
  yield teller.complete('evaluation', 'evaluated', { evaluatedOn: teller.today, findings: '整改措施和处理建议均已落实，防范措施有效，未再发生同类事故。' });
  yield teller.wait(0, 2).complete('evaluation-filing', 'filed', { filedOn: teller.today });
  yield teller.wait(0, 2).complete('filing-receipt', 'acknowledged', { fileNumber: `${teller.deal.county ? '景安委备' : '赣安委备'}〔${yearOf(teller.today)}〕${teller.deal.index + 1}号` });
}

function* ordinary(teller: AccidentTeller): Story {
  yield* inquired(teller);
  yield* followedUp(teller);
}

function* askExtension(teller: AccidentTeller): Story {
  teller.until(workdayBefore(teller.deal.happenedOn, 52));
  yield teller.request('ask-extension', { untilOn: addDays(teller.dueOf('investigation'), 30), reason: '技术鉴定尚未完成，需延长调查时间' });
}

function* extended(teller: AccidentTeller): Story {
  yield* listed(teller);
  yield* askExtension(teller);
  yield teller.wait(1, 2).complete('extension-decision', 'approved', { note: '同意延期，抓紧完成鉴定' });
  yield submitted(teller, 84);
  yield reviewed(teller);
  yield* closed(teller);
  yield* published(teller);
  yield* followedUp(teller);
}

/** The committee wants to know more; the report comes back within the days of local practice. */
function* returned(teller: AccidentTeller): Story {
  yield* listed(teller);
  yield submitted(teller, 46);
  yield teller.wait(1, 2).complete('draft-review', 'returned', { reason: '间接原因分析不充分，请补充调查监管责任' });
  teller.wait(4, 8);
  yield submitted(teller, 46);
  yield reviewed(teller);
  yield* closed(teller);
  yield* published(teller);
  yield* followedUp(teller);
}

function* late(teller: AccidentTeller): Story {
  yield* inquired(teller, 71);
  yield* followedUp(teller);
}

/** One of the hurt dies within the days that count; the grade stays. */
function* regraded(teller: AccidentTeller): Story {
  const { deal } = teller;
  yield* listed(teller);
  teller.until(workdayFrom(addDays(deal.happenedOn, 12)));
  yield teller.request('regrade', { deaths: deal.deaths, injured: deal.injured + 1, lossFen: deal.lossFen + 10_000_000, changedOn: addDays(deal.happenedOn, 11), reason: '又有一人经鉴定为重伤，损失相应增加' });
  yield submitted(teller, 55);
  yield reviewed(teller);
  yield* closed(teller);
  yield* published(teller);
  yield* followedUp(teller);
}

function* corrected(teller: AccidentTeller): Story {
  yield* inquired(teller);
  yield teller.wait(8, 20).request('correct', { reason: '防范措施一节漏写完成期限' });
  const { title, body } = teller.draft('redaction');
  yield teller.wait(0, 1).complete('redaction', 'ready', { title, body: `${String(body)}\n\n上述措施自批复之日起三个月内完成。` });
  yield teller.wait(0, 1).complete('release', 'released', { note: '同意更正' });
  yield* followedUp(teller);
}

function* evaluatedLate(teller: AccidentTeller): Story {
  yield* inquired(teller, 50);
  yield* followedUp(teller, 378);
}

function* reported(_: AccidentTeller): Story {}

function* askingExtension(teller: AccidentTeller): Story {
  yield* listed(teller);
  yield* askExtension(teller);
}

function* underReview(teller: AccidentTeller): Story {
  yield* listed(teller);
  yield submitted(teller, 60);
}

/** Closed and public; measures run, the evaluation lies ahead. */
const rectifying = (teller: AccidentTeller): Story => inquired(teller, 44);

/** A year after closing lies just ahead of the first morning. */
function* evaluationSoon(teller: AccidentTeller): Story {
  yield* listed(teller);
  yield submitted(teller, 47);
  yield teller.wait(2).complete('draft-review', 'passed', { reviewedOn: teller.today });
  teller.until(workdayFrom(addYears(plainDate('2026-10-21'), -1)));
  yield* closed(teller);
  yield* published(teller);
  yield teller.until(workdayBefore(teller.today, 60)).complete('rectification', 'implemented', { implementedOn: teller.today, measures: '整改措施已落实，经现场复核验收。' });
}

export const accidentPlots = { ordinary, extended, returned, late, regraded, corrected, evaluatedLate, reported, investigating: listed, askingExtension, underReview, rectifying, evaluationSoon };
export type AccidentPlotName = keyof typeof accidentPlots;
