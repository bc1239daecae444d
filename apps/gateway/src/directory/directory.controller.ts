import { CountyCode, DepartmentCode, OfficeView, pageOf, PostTitle, type OfficeMessage, type Page } from '@lianban/contracts';
import { Actor, Answers, Roles, SignedIn, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { z } from 'zod';
import { wholePage } from '../whole-page.js';
import { DirectoryStore } from './directory.store.js';

const AnsweringChange = z.object({ department: DepartmentCode, county: CountyCode, office: z.string().min(1).max(200).nullable() });
type AnsweringChange = z.infer<typeof AnsweringChange>;
const AnsweringView = z.object({ department: DepartmentCode, county: CountyCode, office: z.string().nullable() });
type AnsweringView = z.infer<typeof AnsweringView>;

@Controller('api/v1/directory')
export class DirectoryController {
  constructor(@Inject(DirectoryStore) private readonly directory: DirectoryStore) {}

  @SignedIn()
  @Answers(pageOf(OfficeView))
  @Get('offices')
  async offices(): Promise<Page<OfficeView>> {
    return wholePage((await this.directory.offices()).map(viewOf));
  }

  /** Titles of posts, so that pages need not show ids. Who holds a post is not told here. */
  @SignedIn()
  @Answers(pageOf(PostTitle))
  @Get('posts')
  async posts(): Promise<Page<PostTitle>> {
    return wholePage(await this.directory.posts());
  }

  /** Which office answers for which department and county; `office: null` is unset and shown so. */
  @SignedIn()
  @Answers(pageOf(AnsweringView))
  @Get('answering')
  async answering(): Promise<Page<AnsweringView>> {
    return wholePage(await this.directory.answering());
  }

  @Roles({ action: '设置由哪个单位承办', roles: ['system-admin'] })
  @HttpCode(204)
  @Put('answering')
  async setAnswering(@Actor() actor: RequestActor, @Body(new ZodPipe(AnsweringChange)) change: AnsweringChange): Promise<void> {
    await this.directory.setAnswering(actor, change);
  }
}

function viewOf({ id, name, department, county, contactName, contactPhone, answersFor }: OfficeMessage): OfficeView {
  return { id, name, department, county, contactName, contactPhone, answersFor };
}
