import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import registry from '@confluentinc/schemaregistry';
import { broker, partner, schemas, stranger } from './house.js';

const { AvroDeserializer, AvroSerializer, SerdeType } = registry;
const reports = 'partner.kommunen.reports';
const receipts = 'partner.kommunen.receipts';
const hour = 3_600_000;
const patience = 30_000;
const scratch = mkdtempSync(join(tmpdir(), 'kcat-'));
const serializer = new AvroSerializer(schemas(partner), SerdeType.VALUE, { autoRegisterSchemas: false, useLatestVersion: true });
const deserializer = new AvroDeserializer(schemas(partner), SerdeType.VALUE, {});

describe('kcat, which is librdkafka', { skip: withoutKcat() }, () => {
  after(() => rmSync(scratch, { recursive: true }));

  it("lists the partner's own topics and no others", () => {
    const { topics } = JSON.parse(kcat(partner, '-L', '-J').out);
    assert.deepEqual(topics.map(({ topic }) => topic).sort(), [receipts, reports]);
  });

  it('publishes, and reads receipts raw by the schema that the registry knows', async () => {
    const eventId = randomUUID();
    await publish({ eventId, kind: 'REPORT', category: 'VANDALISM', area: '0191', precision: 'HOUR', submissionId: randomUUID(),
      occurredAt: Math.floor(Date.now() / hour) * hour - 2 * hour });
    const raw = receiptOf(eventId);
    const latest = await schemas(partner).getLatestSchemaMetadata(`${receipts}-value`);
    assert.deepEqual([raw[0], raw.readInt32BE(1)], [0, latest.id]);
    const receipt = await deserializer.deserialize(receipts, raw);
    assert.deepEqual([receipt.eventId, receipt.state], [eventId, 'COUNTED']);
  });

  it("is refused other people's topics", () => {
    for (const topic of ['partner.granne-test.receipts', 'partner.granne-test.reports', 'incidents.changes', 'area-views']) {
      refused(kcat(partner, ...reading(topic)), /Topic authorization failed/);
    }
    refused(kcat(partner, '-P', '-t', 'partner.granne-test.reports', file('nothing')), /Topic authorization failed/);
  });

  it('reads nothing with the wrong secret or without any', () => {
    refused(kcat(stranger, ...reading(receipts)), /SASL authentication error: Authentication failed/);
    refused(kcat(undefined, ...reading(receipts)), /Broker transport failure/);
  });

  async function publish(message) {
    const value = file(await serializer.serialize(reports, message));
    const sent = kcat(partner, '-P', '-t', reports, '-k', message.eventId, '-X', 'acks=all', value);
    assert.equal(sent.status, 0, sent.err);
  }
});

const reading = (topic) => ['-C', '-t', topic, '-o', 'beginning', '-e', '-D', '', '-f', '%k %S %s\n'];

function kcat(who, ...args) {
  const login = !who ? [] : ['security.protocol=SASL_PLAINTEXT', 'sasl.mechanism=SCRAM-SHA-512',
    `sasl.username=${who.name}`, `sasl.password=${who.secret}`];
  const { status, stdout, stderr } = spawnSync('kcat', ['-b', broker, ...login.flatMap((each) => ['-X', each]), ...args],
    { timeout: patience });
  return { status, out: stdout, err: stderr.toString() };
}

function file(bytes) {
  const path = join(scratch, randomUUID());
  writeFileSync(path, bytes);
  return path;
}

/** The bytes of a receipt, which may hold anything: found by its key and by the length that kcat writes before it. */
function receiptOf(eventId) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const { status, out, err } = kcat(partner, ...reading(receipts));
    assert.equal(status, 0, err);
    const at = out.lastIndexOf(`${eventId} `);
    if (at >= 0) {
      const [head, length] = out.toString('latin1', at).match(/^\S+ (\d+) /);
      return out.subarray(at + head.length, at + head.length + Number(length));
    }
  }
  return assert.fail('the receipt does not come');
}

function refused({ status, out, err }, why) {
  assert.notEqual(status, 0);
  assert.equal(out.length, 0, 'it read something');
  assert.match(err, why);
}

/** .ci/kcat makes one; what a machine brings may be too old to sign in. */
function withoutKcat() {
  const { error, stdout } = spawnSync('kcat', ['-V'], { encoding: 'utf8' });
  const [, major, minor, patch] = (stdout ?? '').match(/librdkafka (\d+)\.(\d+)\.(\d+)/) ?? [];
  const old = Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch) < 2_006_001;
  return error ? 'kcat is not here' : old && `librdkafka ${major}.${minor}.${patch} cannot sign in by SCRAM, 2.6.1 can`;
}
