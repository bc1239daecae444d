/** Business date of the gateway's clock in Asia/Shanghai. */
export const BUSINESS_TODAY = `((now() + make_interval(secs => coalesce((select offset_seconds from business_clock), 0))) at time zone 'Asia/Shanghai')::date`;

const runs = (alias: string): string => `${alias}.ended_at is null and ${BUSINESS_TODAY} between ${alias}.active_from and coalesce(${alias}.active_to, 'infinity')`;

/** Whoever holds a post today in their own right. */
export const HOLDERS = `select held.user_sub, held.post_id from role_assignment held where held.substitute_for is null and ${runs('held')}`;

/** Posts from which a person may act today: their own, and those of others whom they substitute, as long as these hold them. */
export const ASSIGNED = `
select assignment.user_sub, assignment.substitute_for, holder.name as holder_name, post.*
from role_assignment assignment join post on post.id = assignment.post_id left join app_user holder on holder.sub = assignment.substitute_for
where ${runs('assignment')}
  and (assignment.substitute_for is null or (assignment.substitute_for, assignment.post_id) in (${HOLDERS}))`;
