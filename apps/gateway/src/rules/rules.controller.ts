import { pageOf, RuleQuestion, RuleView, type Page } from '@lianban/contracts';
import { evaluateCase, findRule, ruleRegistry, type CaseResult } from '@lianban/rules';
import { Answers, LianbanProblem, Public, ReferenceData, ZodPipe } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { wholePage } from '../whole-page.js';

/** The public calculator: what a rule says of given facts, by the calendar as it is loaded today. */
@Public()
@Controller('api/v1/rules')
export class RulesController {
  constructor(@Inject(ReferenceData) private readonly reference: ReferenceData) {}

  @Answers(pageOf(RuleView))
  @Get()
  list(): Page<RuleView> {
    return wholePage(ruleRegistry.map(({ id, title, formula, basis, inForceFrom, inForceTo, readings }) => ({ id, title, formula, basis, inForceFrom, inForceTo, readings })));
  }

  /** The body is the `input` of a worked case as it stands, the answer its result with what explains it. An input that does not fit is answered as a problem by field. */
  @HttpCode(200)
  @Post(':id/evaluate')
  async evaluate(@Param('id') id: string, @Body(new ZodPipe(RuleQuestion)) input: RuleQuestion): Promise<CaseResult> {
    if (!findRule(id)) throw LianbanProblem.notFound('这条规则');
    const result = evaluateCase(id, input, await this.reference.calendar());
    if (result['error'] === 'INPUT_INVALID') throw invalidInput(result['issues'] as { path: string; message: string }[]);
    return result;
  }
}

function invalidInput(issues: { path: string; message: string }[]): LianbanProblem {
  const errors = issues.map(({ path, message }) => ({ field: path, code: 'INPUT_INVALID', message, remedy: '请按提示改正后重新计算' }));
  return new LianbanProblem('INPUT_INVALID', 422, { detail: `有 ${errors.length} 处输入不符合这条规则的要求`, remedy: '请按每个字段的提示改正后重新计算', errors });
}
