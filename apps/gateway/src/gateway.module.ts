import { RolesGuard } from '@lianban/service';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { DirectoryController } from './directory/directory.controller.js';
import { OrganisationsController } from './directory/organisations.controller.js';
import { SubstitutesController } from './directory/substitutes.controller.js';
import type { GatewayParts } from './gateway-parts.js';
import { DemoDoorController } from './login/demo-door.controller.js';
import { LoginController } from './login/login.controller.js';
import { ApiDocsController } from './public/api-docs.controller.js';
import { ProblemPagesController } from './public/problem-pages.controller.js';
import { RulesController } from './rules/rules.controller.js';
import { AuditedRolesGuard } from './session/audited-roles.guard.js';
import { SessionController } from './session/session.controller.js';
import { SessionGuard } from './session/session.guard.js';
import { JwksController } from './tokens/jwks.controller.js';

@Module({
  controllers: [LoginController, DemoDoorController, SessionController, DirectoryController, SubstitutesController, OrganisationsController, RulesController, JwksController, ProblemPagesController, ApiDocsController],
})
export class GatewayModule {
  static of({ providers }: GatewayParts, dataSource: DataSource): DynamicModule {
    return {
      module: GatewayModule,
      providers: [...providers, { provide: DataSource, useValue: dataSource }, { provide: APP_GUARD, useClass: SessionGuard }, RolesGuard, { provide: APP_GUARD, useClass: AuditedRolesGuard }],
    };
  }
}
