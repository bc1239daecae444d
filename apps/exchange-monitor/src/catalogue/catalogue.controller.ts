import { asyncApiDocument, CatalogueDetail, CataloguePage, CatalogueQuery, CompareSchemaBody, DecideSharingBody, listSchema, SchemaVerdict } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { cataloguePermissions } from './catalogue.permissions.js';
import { CatalogueReader } from './catalogue.query.js';
import { compareProposal, listMeant } from './compare-proposal.js';
import { decideSharing } from './decide-sharing.command.js';

const ListQuery = z.object({ list: z.string().max(80).optional() });
const JsonDocument = z.record(z.string(), z.unknown());

/** Who shares what with whom, by which article, in which shape. */
@Controller('api/v1/exchange-monitor')
export class CatalogueController {
  constructor(@Inject(CatalogueReader) private readonly reader: CatalogueReader, @Inject(DataSource) private readonly dataSource: DataSource) {}

  @Get('catalogue')
  @Roles(cataloguePermissions.readCatalogue)
  @Answers(CataloguePage)
  page(@Actor() actor: RequestActor, @Query(new ZodPipe(CatalogueQuery)) query: z.output<typeof CatalogueQuery>): Promise<CataloguePage> {
    return this.reader.page(actor, query);
  }

  @Get('catalogue/:share')
  @Roles(cataloguePermissions.readCatalogue)
  @Answers(CatalogueDetail)
  detail(@Actor() actor: RequestActor, @Param('share') share: string): Promise<CatalogueDetail> {
    return this.reader.detail(actor, share);
  }

  @Get('catalogue/:share/schema.json')
  @Header('content-disposition', 'attachment; filename="schema.json"')
  @Roles(cataloguePermissions.readCatalogue)
  @Answers(JsonDocument)
  schema(@Actor() actor: RequestActor, @Param('share') share: string, @Query(new ZodPipe(ListQuery)) { list }: z.output<typeof ListQuery>): z.output<typeof JsonDocument> {
    return listSchema(listMeant(this.reader.share(actor, share), list)).schema;
  }

  @Post('catalogue/:share/compare')
  @HttpCode(200)
  @Roles(cataloguePermissions.readCatalogue)
  @Answers(SchemaVerdict)
  compare(@Actor() actor: RequestActor, @Param('share') share: string, @Body(new ZodPipe(CompareSchemaBody)) body: z.output<typeof CompareSchemaBody>): SchemaVerdict {
    return compareProposal(this.reader.share(actor, share), body);
  }

  @Post('catalogue/:share/decide')
  @HttpCode(200)
  @Roles(cataloguePermissions.decideSharing)
  @Answers(CatalogueDetail)
  async decide(@Actor() actor: RequestActor, @Param('share') share: string, @Body(new ZodPipe(DecideSharingBody)) body: z.output<typeof DecideSharingBody>): Promise<CatalogueDetail> {
    await decideSharing(this.dataSource, actor, this.reader.share(actor, share), body);
    return this.reader.detail(actor, share);
  }

  @Get('asyncapi.json')
  @Header('content-disposition', 'attachment; filename="asyncapi.json"')
  @Roles(cataloguePermissions.readCatalogue)
  @Answers(JsonDocument)
  asyncApi(): z.output<typeof JsonDocument> {
    return asyncApiDocument();
  }
}
