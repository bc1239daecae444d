import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface ExchangeMonitorParts {
  dataSource: DataSource;
}

@Module({})
export class ExchangeMonitorModule {
  static of({ dataSource }: ExchangeMonitorParts): DynamicModule {
    return { module: ExchangeMonitorModule, providers: [{ provide: DataSource, useValue: dataSource }], exports: [DataSource] };
  }
}
