import { demoAccounts, officeId, type CountyCode, type DemoPost, type DepartmentCode, type Role, type ServiceTokenClaims } from '@lianban/contracts';

/** Who acts, as a token says it. */
export type TestActor = Omit<ServiceTokenClaims, 'iss' | 'aud' | 'iat' | 'exp'>;

export const demoPosts: readonly DemoPost[] = demoAccounts.flatMap(({ posts }) => posts);

const actors = new Map(
  demoAccounts.flatMap(({ sub, name, posts }) =>
    posts.map(({ id, role, department, county, office }): [string, TestActor] => [id, { sub, name, post: id, role, department, county, office, purpose: null }])),
);

/** The holder of a post of the demonstration city; throws when there is no such post. */
export function actorAt(post: string): TestActor {
  const found = actors.get(post);
  if (!found) throw new Error(`no demo post ${post}`);
  return found;
}

/** Somebody in a role at the office of a department, in a county or in the city. */
export function actorAs(role: Role, department: DepartmentCode, county: CountyCode | null = null, sub = `${role}-${department}`): TestActor {
  return { sub, name: `岗位${role}`, post: county ? `${sub}@${county}` : sub, role, department, county, office: officeId(department, county), purpose: null };
}
