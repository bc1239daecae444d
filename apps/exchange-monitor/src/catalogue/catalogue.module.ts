import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueReader } from './catalogue.query.js';

/** The catalogue of shares, their schemas, and what parties say on the implied ones. */
@Module({})
export class CatalogueModule {
  static of(dataSource: DataSource): DynamicModule {
    return { module: CatalogueModule, controllers: [CatalogueController], providers: [{ provide: DataSource, useValue: dataSource }, CatalogueReader] };
  }
}
