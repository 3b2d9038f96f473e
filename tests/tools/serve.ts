import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** What a made-up page answers: a body, or a body with headers. */
export type Answer = string | { readonly body: string; readonly headers: Readonly<Record<string, string>> };

export interface PageServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Paths with their queries in the order of the requests; the browser's own for an icon is left out. */
  readonly requests: string[];
  /** Serves text at a path, once it is there; later calls replace it. */
  answer(path: string, answer: Answer | Promise<Answer>): void;
  close(): Promise<void>;
}

/** Serves a folder over 127.0.0.1 on a free port. Nothing outside of the folder is reachable. */
export async function servePages(folder: string): Promise<PageServer> {
  const requests: string[] = [];
  const made = new Map<string, Answer | Promise<Answer>>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    requests.push(url.pathname + url.search);
    const answer = made.get(url.pathname);
    if (answer !== undefined) return void sendAnswer(response, url.pathname, answer);
    void sendFile(request, response, folder, url.pathname);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    answer: (path, answer) => void made.set(path, answer),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function sendAnswer(response: ServerResponse, path: string, given: Answer | Promise<Answer>) {
  const answer = await given;
  const { body, headers } = typeof answer === 'string' ? { body: answer, headers: {} } : answer;
  response.writeHead(200, { 'content-type': contentType(path), ...headers }).end(body);
}

async function sendFile(request: IncomingMessage, response: ServerResponse, folder: string, path: string) {
  try {
    // `normalize` on an absolute path cannot climb above its root.
    const file = join(folder, normalize(join('/', decodeURIComponent(path))));
    const body = await readFile(file);
    response.writeHead(200, { 'content-type': contentType(file) });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  }
}

function contentType(path: string) {
  return TYPES[extname(path)] ?? 'text/html; charset=utf-8';
}
