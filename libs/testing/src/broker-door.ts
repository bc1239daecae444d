import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a broker that can be closed: while it is, nobody listens on its port. */
export interface BrokerDoor {
  /** `127.0.0.1:<port>`, the same for its whole life. */
  address: string;
  open(): Promise<void>;
  /** Cuts what goes through as well. */
  shut(): Promise<void>;
}

/** Closed at first. What has once come through goes on by the addresses that the broker itself names. */
export async function brokerDoor(broker: string): Promise<BrokerDoor> {
  const port = await freePort();
  const through = new Set<Socket>();
  let server: Server | undefined;
  return {
    address: `127.0.0.1:${port}`,
    open: async () => {
      server = createServer((near) => join(near, broker, through)).listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    shut: async () => {
      for (const socket of through) socket.destroy();
      if (server?.listening) await new Promise((resolve) => server!.close(resolve));
    },
  };
}

function join(near: Socket, broker: string, through: Set<Socket>): void {
  const [host, port] = broker.split(':') as [string, string];
  const far = createConnection({ host, port: Number(port) });
  for (const [one, other] of [[near, far], [far, near]] as const) {
    through.add(one.on('error', () => other.destroy()).on('close', () => { other.destroy(); through.delete(one); }));
    one.pipe(other);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
