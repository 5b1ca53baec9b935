// A stand-in for a site that pages get live figures from: real HTTP, and whatever answer a test wants.

import { createServer } from "node:http";

/**
 * Listens on a port of its own. `answer` may be changed at any time: `{ status, headers, body }`, or a function that is
 * given the response and what was sent. While it `isGone` it hangs up, while it `isClosed` it lets
 * no page ask. What is answered is counted in `requests`.
 */
export async function standIn() {
  const requests = [];
  const self = { requests, answer: { body: "" }, isGone: false, isClosed: false };
  async function respond(request, response) {
    // As if there were no such host.
    if (self.isGone) return request.socket.destroy();
    if (self.isClosed) return response.writeHead(405).end();
    // Browsers ask first whether they may send JSON.
    if (request.method === "OPTIONS") {
      response.writeHead(204, { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "content-type" });
      return response.end();
    }
    let body = "";
    for await (const part of request) body += part;
    requests.push({ url: request.url, headers: request.headers, body, at: performance.now() });
    if (typeof self.answer === "function") return self.answer(response, body);
    const { status = 200, headers = {}, body: answer = "", isOpen = true } = self.answer;
    response.writeHead(status, {
      "Content-Type": "application/json",
      ...(isOpen && { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After" }),
      ...headers,
    });
    response.end(answer);
  }
  // Whoever stops asking need not be answered.
  const server = createServer((request, response) => void respond(request, response).catch(() => response.destroy()));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return Object.assign(self, {
    origin: `http://localhost:${server.address().port}`,
    stop() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  });
}
