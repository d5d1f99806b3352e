import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import registry from '@confluentinc/schemaregistry';
import { kafka, neighbour, partner, schemas, stranger } from './house.js';

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
});

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
