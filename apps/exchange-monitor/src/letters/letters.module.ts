import type { KafkaReading } from '@lianban/messaging';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LETTER_TOPICS } from './http/letter-topics.token.js';
import { LettersController } from './http/letters.controller.js';
import { OrdersController } from './http/orders.controller.js';
import { OrderLetters } from './orders/order-letters.command.js';
import { LettersQuery } from './queries/letters.query.js';

export interface LettersParts {
  dataSource: DataSource;
  kafka: KafkaReading;
}

/** Dead letters: grouped, shown masked, sent again or discarded by two persons, cured by the word of their consumer. */
@Module({})
export class LettersModule {
  static of({ dataSource, kafka }: LettersParts): DynamicModule {
    return {
      module: LettersModule,
      controllers: [LettersController, OrdersController],
      providers: [
        { provide: DataSource, useValue: dataSource }, { provide: LETTER_TOPICS, useValue: kafka },
        { provide: OrderLetters, useValue: new OrderLetters(dataSource, kafka) }, LettersQuery,
      ],
    };
  }
}
