// A proxy that notes whom a browser asks, and lets it reach this machine alone.

import { createServer, request as ask } from "node:http";

/** Listens on a port of its own; `asked` are the hosts so far, each with its port. */
export async function loggingProxy() {
  const asked = [];
  const server = createServer((request, response) => {
    const { host, hostname } = new URL(request.url);
    asked.push(host);
    if (hostname !== "127.0.0.1") return response.writeHead(502).end();
    const { method, headers } = request;
    const passed = ask(request.url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => response.destroy());
    request.pipe(passed);
  });
  // What is encrypted passes through a tunnel.
  server.on("connect", (request, socket) => {
    asked.push(request.url);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  return {
    asked,
    /** What makes a browser go through it, to this machine, too. */
    args: [`--proxy-server=http://127.0.0.1:${port}`, "--proxy-bypass-list=<-loopback>"],
    preferences: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": port,
      "network.proxy.allow_hijacking_localhost": true,
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
