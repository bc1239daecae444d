import type { IdentityCategory } from '@lianban/contracts';
import { plainDate, type Fen } from '@lianban/kernel';
import { defaultSettings, findSubsidy, type SubsidyFigure } from '@lianban/procedure-subsidised-enrolment';

const figures = new Map<string, SubsidyFigure>();

/** The synthetic amounts of the default settings (景府发〔2023〕10号 arts. 13 and 15 leave them to yearly announcements). */
function figureOf(category: IdentityCategory, year: number): SubsidyFigure {
  const key = `${category}/${year}`;
  const figure = figures.get(key) ?? findSubsidy(defaultSettings, category, year, plainDate(`${year - 1}-09-01`));
  if (!figure) throw new RangeError(`no demo amount for ${key}`);
  figures.set(key, figure);
  return figure;
}

export function contributionOf(year: number): Fen {
  return figureOf('destitute', year).contributionFen;
}

export function ownShareFen(category: IdentityCategory, year: number): Fen {
  const { contributionFen, subsidyFen } = figureOf(category, year);
  return contributionFen - subsidyFen;
}
