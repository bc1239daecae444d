import { pageOf } from '@lianban/contracts';
import { BankView } from '@lianban/procedure-loan-renewal';
import { Actor, Answers, Roles, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { BankChoices } from '../queries/bank-choices.query.js';

const BankChoicePage = pageOf(BankView.pick({ office: true, name: true }));

@Controller('api/v1/loan-fund/banks/choices')
export class BankChoiceController {
  constructor(@Inject(BankChoices) private readonly banks: BankChoices) {}

  @Get()
  @Roles(rulesFor('loan.file'))
  @Answers(BankChoicePage)
  choices(@Actor() actor: RequestActor): Promise<z.output<typeof BankChoicePage>> {
    return this.banks.page(actor);
  }
}
