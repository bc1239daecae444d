import type { DemoPost, Role } from '@lianban/contracts';
import type { TestService } from './test-service.cases.js';

/** A route with the action of the permission table that opens it. */
export interface Door<Action extends string> {
  /** As `TestService.routes` names it. */
  route: string;
  action: Action;
  query?: string;
  /** One that is refused for its content still shows that the door was open. */
  body?: object;
}

export interface Knocking<Action extends string> {
  posts: readonly DemoPost[];
  /** Values of the `{names}` in the routes. */
  at: Readonly<Record<string, string>>;
  isOpen(action: Action, role: Role): boolean;
}

/** Knocks at every door from every post and without a token; answers each door that did not stand as the table says, or that broke. */
export async function wrongDoors<Action extends string>(service: TestService, doors: readonly Door<Action>[], { posts, at, isOpen }: Knocking<Action>): Promise<string[]> {
  const wrong: string[] = [];
  for (const door of doors) {
    for (const { id, role } of posts) {
      const status = await knock(service, door, at, id);
      const open = isOpen(door.action, role);
      if ((status === 403) === open || status >= 500) wrong.push(`${door.route} for ${id} answers ${status}; the table says ${open ? 'open' : 'closed'}`);
    }
    const status = await knock(service, door, at, null);
    if (status !== 401) wrong.push(`${door.route} without a token answers ${status}`);
  }
  return wrong;
}

async function knock(service: TestService, { route, query = '', body = {} }: Door<string>, at: Knocking<string>['at'], post: string | null): Promise<number> {
  const [method, path = ''] = route.split(' ');
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => at[name] ?? fail(`nobody says what {${name}} is`)) + query;
  return (await service.call(place, post, method === 'GET' ? undefined : body)).status;
}

function fail(message: string): never {
  throw new Error(message);
}
