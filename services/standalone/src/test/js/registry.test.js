import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { operator, partner, registryUrl, reportSchema, schemas, stranger } from './house.js';

const record = (...fields) => ({
  schemaType: 'AVRO',
  schema: JSON.stringify({ type: 'record', name: 'Thing', namespace: 'strangers', fields }),
});
const one = record({ name: 'a', type: 'string', default: '' });
const two = record({ name: 'a', type: 'string', default: '' }, { name: 'b', type: 'long', default: 0 });
const noDefault = record({ name: 'c', type: 'long' });
const fresh = () => `strangers-${randomUUID()}-value`;
const refused = (status, errorCode) => (refusal) => {
  assert.deepEqual([refusal.status, refusal.errorCode], [status, errorCode], refusal.message);
  return true;
};

describe("Confluent's registry client", () => {
  it('registers, finds and lists as an operator', async () => {
    const subject = fresh();
    const client = schemas(operator);
    const id = await client.register(subject, one);
    assert.equal(await client.register(subject, one), id);
    assert.notEqual(await client.register(subject, two), id);
    const other = schemas(operator);
    assert.equal(await other.getId(subject, one), id);
    assert.equal(await other.getVersion(subject, two), 2);
    assert.deepEqual(await other.getAllVersions(subject), [1, 2]);
    assert.ok((await other.getAllSubjects()).includes(subject));
    assert.deepEqual(JSON.parse((await other.getBySubjectAndId(subject, id)).schema), JSON.parse(one.schema));
    assert.equal((await other.getLatestSchemaMetadata(subject)).version, 2);
    assert.equal((await other.getSchemaMetadata(subject, 1)).id, id);
  });

  it('is refused an incompatible schema with 409, and is told so beforehand', async () => {
    const subject = fresh();
    const client = schemas(operator);
    await client.register(subject, one);
    assert.equal(await client.testSubjectCompatibility(subject, two), true);
    assert.equal(await client.testSubjectCompatibility(subject, noDefault), false);
    assert.equal(await client.testCompatibility(subject, 1, noDefault), false);
    await assert.rejects(client.register(subject, noDefault), refused(409, 409));
  });

  it('reads and sets levels', async () => {
    const subject = fresh();
    const client = schemas(operator);
    assert.equal(await client.getDefaultCompatibility(), 'FULL_TRANSITIVE');
    await client.updateCompatibility(subject, 'BACKWARD');
    assert.equal(await schemas(partner).getCompatibility(subject), 'BACKWARD');
    await assert.rejects(schemas(partner).getCompatibility(fresh()), refused(404, 40408));
  });

  it('deletes in two steps', async () => {
    const subject = fresh();
    const client = schemas(operator);
    await client.register(subject, one);
    await client.register(subject, two);
    assert.equal(await client.deleteSubjectVersion(subject, 2), 2);
    await assert.rejects(client.deleteSubject(subject, true), refused(404, 40405));
    assert.deepEqual(await client.deleteSubject(subject), [1]);
    assert.deepEqual(await client.deleteSubject(subject, true), [1, 2]);
    await assert.rejects(schemas(operator).getAllVersions(subject), refused(404, 40401));
  });

  it('lets a partner read and ask, and nothing else', async () => {
    const subject = 'partner.kommunen.reports-value';
    const client = schemas(partner);
    const latest = await client.getLatestSchemaMetadata(subject);
    assert.equal(await client.getId(subject, { schemaType: 'AVRO', schema: reportSchema }), latest.id);
    assert.equal(await client.testSubjectCompatibility(subject, { schemaType: 'AVRO', schema: reportSchema }), true);
    await assert.rejects(client.register(subject, noDefault), refused(403, 40301));
    await assert.rejects(client.register(fresh(), one), refused(403, 40301));
    await assert.rejects(client.deleteSubject(subject), refused(403, 40301));
    await assert.rejects(client.updateDefaultCompatibility('NONE'), refused(403, 40301));
  });

  it('lets nobody in without the right secret', async () => {
    await assert.rejects(schemas(stranger).getAllSubjects(), refused(401, 40101));
    const answer = await fetch(`${registryUrl}/subjects`);
    assert.equal(answer.status, 401);
    assert.match(answer.headers.get('www-authenticate'), /^Basic /);
  });
});
