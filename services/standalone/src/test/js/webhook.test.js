import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { apiUrl, coordinator } from './house.js';

/** An endpoint that hands each message to whoever waits for it. */
const messages = [];
const waiting = [];
const endpoint = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const message = { headers: request.headers, body: Buffer.concat(chunks).toString() };
    const taker = waiting.shift();
    taker ? taker(message) : messages.push(message);
    response.writeHead(204).end();
  });
});
const next = () => (messages.length ? messages.shift() : new Promise((resolve) => waiting.push(resolve)));

async function api(method, path, body) {
  const answer = await fetch(new URL(path, apiUrl), {
    method,
    headers: { Authorization: `Bearer ${coordinator.secret}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
  return answer.status === 204 ? undefined : answer.json();
}

describe('the library of Standard Webhooks', () => {
  let path;
  let secret;

  before(async () => {
    await new Promise((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
    const target = `http://127.0.0.1:${endpoint.address().port}/alerts`;
    const made = await api('POST', '/v1/subscriptions', { channel: 'WEBHOOK', target });
    path = `/v1/subscriptions/${made.id}`;
    secret = made.secret;
  });

  after(async () => {
    await api('DELETE', path);
    endpoint.close();
  });

  async function message() {
    await api('POST', `${path}/test`);
    return next();
  }

  it('verifies a message, and refuses one that was changed, is old, or is signed by somebody else', async () => {
    const { body, headers } = await message();
    const webhook = new Webhook(secret);
    assert.equal(webhook.verify(body, headers).type, 'subscription.test');
    assert.throws(() => webhook.verify(`${body} `, headers), /No matching signature/);
    assert.throws(() => webhook.verify(body, { ...headers, 'webhook-id': 'msg_another' }), /No matching signature/);
    assert.throws(() => webhook.verify(body, { ...headers, 'webhook-timestamp': '1000000000' }), /too old/);
    assert.throws(() => new Webhook('whsec_c29tZWJvZHkgZWxzZQ==').verify(body, headers), /No matching signature/);
  });

  it('verifies with either secret while one replaces the other', async () => {
    const fresh = (await api('POST', `${path}/secrets`)).secret;
    const { body, headers } = await message();
    assert.notEqual(fresh, secret);
    for (const live of [secret, fresh]) {
      assert.equal(new Webhook(live).verify(body, headers).type, 'subscription.test');
    }
  });
});
