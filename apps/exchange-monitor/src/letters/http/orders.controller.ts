import {
  DiscardBody, OrderReplayBody, ReplayDecisionBody, ReplayOrderDetail, ReplayOrderPage, ReplayOrderQuery, ReplayOrderView, ReplayPreview, ReplayPreviewBody, type Page,
} from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { letterPermissions } from '../access/letter-permissions.js';
import { decideOrder } from '../orders/decide-order.command.js';
import { OrderLetters } from '../orders/order-letters.command.js';
import { detailOfOrder, pageOfOrders } from '../queries/orders.query.js';

const orderId = new ZodPipe(z.uuid());

@Controller('/api/v1/exchange-monitor')
export class OrdersController {
  constructor(@Inject(OrderLetters) private readonly orders: OrderLetters, @Inject(DataSource) private readonly dataSource: DataSource) {}

  @Post('replays/preview')
  @HttpCode(200)
  @Roles(letterPermissions.order)
  @Answers(ReplayPreview)
  preview(@Actor() actor: RequestActor, @Body(new ZodPipe(ReplayPreviewBody)) body: z.infer<typeof ReplayPreviewBody>): Promise<ReplayPreview> {
    return this.orders.preview(actor, body);
  }

  @Post('replays')
  @Idempotent()
  @Roles(letterPermissions.order)
  @Answers(ReplayOrderView, 201)
  replay(@Actor() actor: RequestActor, @Body(new ZodPipe(OrderReplayBody)) body: z.infer<typeof OrderReplayBody>): Promise<ReplayOrderView> {
    return this.orders.replay(actor, body);
  }

  @Post('discards')
  @Idempotent()
  @Roles(letterPermissions.order)
  @Answers(ReplayOrderView, 201)
  discard(@Actor() actor: RequestActor, @Body(new ZodPipe(DiscardBody)) body: z.infer<typeof DiscardBody>): Promise<ReplayOrderView> {
    return this.orders.discard(actor, body);
  }

  @Get('replays')
  @Roles(letterPermissions.readOrders)
  @Answers(ReplayOrderPage)
  list(@Actor() actor: RequestActor, @Query(new ZodPipe(ReplayOrderQuery)) query: z.infer<typeof ReplayOrderQuery>): Promise<Page<ReplayOrderView>> {
    return pageOfOrders(this.dataSource, actor, query);
  }

  @Get('replays/:id')
  @Roles(letterPermissions.readOrders)
  @Answers(ReplayOrderDetail)
  get(@Actor() actor: RequestActor, @Param('id', orderId) id: string): Promise<ReplayOrderDetail> {
    return detailOfOrder(this.dataSource, actor, id);
  }

  @Post('replays/:id/decide')
  @HttpCode(200)
  @Roles(letterPermissions.decide)
  @Answers(ReplayOrderView)
  decide(@Actor() actor: RequestActor, @Param('id', orderId) id: string, @Body(new ZodPipe(ReplayDecisionBody)) body: z.infer<typeof ReplayDecisionBody>): Promise<ReplayOrderView> {
    return decideOrder(this.dataSource, actor, id, body);
  }
}
