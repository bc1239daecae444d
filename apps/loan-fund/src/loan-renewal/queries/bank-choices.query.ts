import type { Page } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { LoanRecord } from '../loan-record.js';

export interface BankChoice {
  office: string;
  name: string;
}

/** Banks that an application may name, as the directory knows them. */
@Injectable()
export class BankChoices {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  page(actor: RequestActor): Promise<Page<BankChoice>> {
    return this.record.transact(actor, async (manager) => {
      const items = (await this.record.reference.offices(manager)).filter(({ department }) => department === 'lending-bank').map(({ id, name }) => ({ office: id, name }));
      return { items, total: items.length, nextCursor: null };
    });
  }
}
