import { Draw, uuidOf } from '@lianban/casework/demo';
import type { PlainDate } from '@lianban/kernel';
import { fileAccident, type AccidentFacts } from '@lianban/procedure-accident-investigation';
import { officeId } from '@lianban/contracts';
import type { SiteIdentity } from '@lianban/public-site';
import { defaultSettings } from '../../default-settings.js';
import { accidentColumns } from '../../accident-investigation/file-accident.command.js';
import { actorAt } from '../demo-city.js';
import { tell, Teller } from '../telling/teller.js';
import { filedOn, type AccidentDeal } from './accident-deals.js';
import { accidentPlots, type AccidentTeller } from './accident-plots.js';
import { accidentTexts } from './accident-texts.data.js';
import { DemoAccident } from './demo-accident.js';

export const accidentId = ({ index }: Pick<AccidentDeal, 'index'>): string => uuidOf(`demo accident ${index}`);

const concerned = ['程演示', '洪演示', '余演示', '汪演示', '占演示'];

/** One accident, from its entry to the day on which the demonstration begins. */
export function tellAccident(deal: AccidentDeal, number: string, site: SiteIdentity, before: PlainDate): DemoAccident {
  const on = filedOn(deal);
  const office = officeId('government', deal.county);
  const one = new DemoAccident({ caseId: accidentId(deal), number, minute: deal.index % 40, columns: accidentColumns(office, factsOf(deal)), on, actor: actorAt(office, 'accident-handler'), papers: ['accident_report'] });
  const teller = Object.assign(new Teller(one, new Draw(53_000 + deal.index), site), { deal }) as AccidentTeller;
  tell(one, accidentPlots[deal.plot](teller), before);
  return one;
}

function factsOf(deal: AccidentDeal): AccidentFacts {
  const { firm, happenedOn, deaths, injured, lossFen, county, index } = deal;
  const text = accidentTexts[deal.text] ?? accidentTexts[0]!;
  const day = `${Number(happenedOn.slice(5, 7))}·${Number(happenedOn.slice(8))}`;
  const filed = fileAccident({
    title: `${firm.name}“${day}”${text.word}事故`, happenedOn, reportedOn: happenedOn, county: firm.county, place: `${firm.name}${text.place}`, firmName: firm.name, creditCode: firm.creditCode, summary: `${text.summary}事故造成 ${deaths} 人死亡${injured > 0 ? `、${injured} 人重伤` : ''}，直接经济损失 ${lossFen / 1_000_000} 万元。`,
    deaths, injured, lossFen, trafficOrFire: text.word === '道路运输', grade: null, persons: [concerned[index % concerned.length] ?? ''],
  }, { county, today: filedOn(deal), settings: defaultSettings });
  if (!filed.ok) throw new Error(`an accident of the demonstration is refused: ${filed.refusal.code}`);
  return filed.value;
}
