import { SendingAnswer, type ServiceName } from '@lianban/contracts';
import { sendingNow } from '@lianban/messaging';
import { Controller, Get, Inject, NotFoundException, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { SignedIn } from '../auth/route-rule.decorators.js';
import { Answers } from '../openapi/answers.decorator.js';

/** `GET /api/v1/<service>/sending`: what is saved and waits to be sent, so that nobody enters it a second time. */
export function sendingController(service: ServiceName): Type {
  @Controller(`api/v1/${service}`)
  class SendingController {
    constructor(@Inject(ModuleRef) private readonly modules: ModuleRef) {}

    @Get('sending')
    @SignedIn()
    @Answers(SendingAnswer)
    sending(): Promise<SendingAnswer> {
      return sendingNow(this.dataSource().manager);
    }

    /** Found when asked, so the order of modules does not matter. */
    private dataSource(): DataSource {
      try {
        return this.modules.get(DataSource, { strict: false });
      } catch {
        throw new NotFoundException();
      }
    }
  }
  return SendingController;
}
