import type { ClientBase } from 'pg';

/** For a connection of the service's own: it sends the stored chunks of every department. */
export async function actAsSystem(session: ClientBase): Promise<void> {
  await session.query(`select set_config('lianban.role', 'system', false)`);
}
