import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import registry from '@confluentinc/schemaregistry';
import { broker, kafka, neighbour, partner, schemas, stranger } from './house.js';

const { AvroDeserializer, AvroSerializer, SerdeType } = registry;
const reports = 'partner.kommunen.reports';
const receipts = 'partner.kommunen.receipts';
const notTheTopic = /Topic authorization failed/;
const notTheGroup = /Failed to find group coordinator/; // kafkajs says no more of a group it may not look up
const hour = 3_600_000;
const occurredAt = Math.floor(Date.now() / hour) * hour - 2 * hour;

/** As schemas/README.md tells partners to set Confluent's serializers. */
const serializer = new AvroSerializer(schemas(partner), SerdeType.VALUE, {
  autoRegisterSchemas: false,
  useLatestVersion: true,
});
const deserializer = new AvroDeserializer(schemas(partner), SerdeType.VALUE, {});

const report = (eventId, rest) => ({
  eventId, kind: 'REPORT', category: 'VANDALISM', area: '0191', occurredAt, precision: 'HOUR', submissionId: randomUUID(), ...rest,
});

describe('kafkajs as the partner kommunen', () => {
  const producer = kafka(partner).producer();
  const consumer = kafka(partner).consumer({ groupId: `kommunen.${randomUUID()}` });
  const outcomes = new Map();
  const waiting = new Map();

  before(async () => {
    await producer.connect();
    await consumer.connect();
    await consumer.subscribe({ topic: receipts, fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ message }) => {
        const receipt = await deserializer.deserialize(receipts, message.value);
        for (const { submissionId, outcome } of receipt.submissions) {
          outcomes.set(submissionId, { outcome, state: receipt.state, key: message.key.toString() });
          waiting.get(submissionId)?.();
        }
      },
    });
  });

  after(async () => {
    await Promise.all([producer.disconnect(), consumer.disconnect()]);
  });

  async function publish(message) {
    const value = await serializer.serialize(reports, message);
    const heard = new Promise((resolve) => waiting.set(message.submissionId, resolve));
    await producer.send({ topic: reports, acks: -1, messages: [{ key: message.eventId, value }] });
    await heard;
    return outcomes.get(message.submissionId);
  }

  it('publishes, corrects and retracts, and reads what became of it', async () => {
    const eventId = randomUUID();
    const first = report(eventId);
    assert.deepEqual(await publish(first), { outcome: 'COUNTED', state: 'COUNTED', key: eventId });
    assert.equal((await publish({ ...first, submissionId: randomUUID() })).outcome, 'DUPLICATE');
    assert.equal((await publish(report(eventId, { severity: 'HIGH' }))).outcome, 'CONFLICT');
    assert.equal((await publish(report(eventId, { kind: 'CORRECT', revision: 2, severity: 'HIGH' }))).outcome, 'COUNTED');
    const taken = await publish({ eventId, kind: 'RETRACT', revision: 3, submissionId: randomUUID() });
    assert.deepEqual([taken.outcome, taken.state], ['COUNTED', 'RETRACTED']);
    assert.equal((await publish(report(eventId, { revision: 2 }))).outcome, 'STALE');
  });

  it('is told where a report breaks the rules', async () => {
    assert.equal((await publish(report(randomUUID(), { category: 'NO_SUCH_THING' }))).outcome, 'REJECTED');
    assert.equal((await publish(report(randomUUID(), { area: '0180' }))).outcome, 'REJECTED');
    assert.equal((await publish(report(randomUUID(), { occurredAt: occurredAt - 500 * 24 * hour }))).outcome, 'TOO_OLD');
  });

  it("cannot write or read other people's topics, nor join other people's groups", async () => {
    const value = await serializer.serialize(reports, report(randomUUID()));
    const other = { topic: 'partner.granne-test.reports', messages: [{ key: randomUUID(), value }] };
    await denied(producer.send(other).catch((refusal) => refusal), notTheTopic);
    await denied(receiptsOf(partner, 'kommunen.other', 'partner.granne-test.receipts'), notTheTopic);
    await denied(receiptsOf(partner, 'kommunen.other', 'incidents.changes'), notTheTopic);
    await denied(receiptsOf(neighbour, 'kommunen.other', 'partner.granne-test.receipts'), notTheGroup);
  });

  it('is not let in with the wrong secret', async () => {
    const intruder = kafka(stranger).producer();
    await assert.rejects(intruder.connect(), (failure) => failure.name === 'KafkaJSSASLAuthenticationError');
  });

  it('can be read raw by kcat', { skip: withoutKcat() }, async () => {
    const eventId = randomUUID();
    await publish(report(eventId));
    const login = ['security.protocol=SASL_PLAINTEXT', 'sasl.mechanism=SCRAM-SHA-512',
      `sasl.username=${partner.name}`, `sasl.password=${partner.secret}`];
    const read = spawnSync('kcat', ['-b', broker, '-C', '-t', receipts, '-o', 'beginning', '-e', '-q', '-D', '', '-f', '%k %S %s\n',
      ...login.flatMap((each) => ['-X', each])], { timeout: 60_000 });
    assert.equal(read.status, 0, read.stderr.toString());
    const at = read.stdout.indexOf(`${eventId} `);
    assert.notEqual(at, -1, 'the receipt is not there');
    const [, length] = read.stdout.toString('latin1', at).match(/^\S+ (\d+) /);
    const start = at + eventId.length + length.length + 2;
    const value = read.stdout.subarray(start, start + Number(length));
    assert.equal(value[0], 0);
    assert.equal((await deserializer.deserialize(receipts, value)).eventId, eventId);
  });
});

/** Says why not: older librdkafka repeats the client's nonce, which a broker that checks it takes for a wrong password. */
function withoutKcat() {
  const { error, stdout } = spawnSync('kcat', ['-V'], { encoding: 'utf8' });
  const [, major, minor, patch] = (stdout ?? '').match(/librdkafka (\d+)\.(\d+)\.(\d+)/) ?? [];
  const old = Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch) < 2_006_001;
  return error ? 'kcat is not here' : old && `librdkafka ${major}.${minor}.${patch} cannot sign in by SCRAM, 2.6.1 can`;
}

async function receiptsOf(who, groupId, topic) {
  const consumer = kafka(who).consumer({ groupId, retry: { retries: 0 } });
  const crashed = new Promise((resolve) => consumer.on('consumer.crash', ({ payload }) => resolve(payload.error)));
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({ eachMessage: async () => {} });
    return await crashed;
  } catch (failure) {
    return failure;
  } finally {
    await consumer.disconnect();
  }
}

async function denied(failing, why) {
  assert.match((await failing)?.message ?? 'nothing failed', why);
}
