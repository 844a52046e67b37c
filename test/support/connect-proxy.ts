import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ConnectProxy {
  readonly url: string;
  /** Where it was asked to connect to: "service.example.org:443". */
  readonly asked: readonly string[];
  /** All that went through it towards the services, as it saw it. */
  seen(): string;
  close(): Promise<void>;
}

/**
 * A proxy on 127.0.0.1 that leads every tunnel to `port` on this computer, whatever it was asked for,
 * or answers each with a status of its own.
 */
export async function startConnectProxy(port: number, status = 200): Promise<ConnectProxy> {
  const asked: string[] = [];
  const seen: Buffer[] = [];
  const sockets = new Set<Duplex>();
  const server = http.createServer();
  server.on('connect', (request, client: Duplex) => {
    asked.push(request.url ?? '');
    sockets.add(client);
    client.on('error', () => client.destroy());
    if (status !== 200) {
      client.end(`HTTP/1.1 ${String(status)} No\r\n\r\n`);
      return;
    }
    const service = net.connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      client.on('data', (bytes: Buffer) => seen.push(bytes));
      client.pipe(service).pipe(client);
    });
    sockets.add(service);
    service.on('error', () => client.destroy());
    service.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    seen: () => Buffer.concat(seen).toString('latin1'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
        server.closeAllConnections();
      }),
  };
}
