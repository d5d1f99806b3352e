// Where the backbone under test is, who may do what there, and clients that sign in to it: nothing of ours but names.
import { readFileSync } from 'node:fs';
import registry from '@confluentinc/schemaregistry';
import { Kafka, logLevel } from 'kafkajs';

const { SchemaRegistryClient } = registry;

function setting(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: see .ci/strangers`);
  }
  return value;
}

export const broker = setting('LAGESBILD_KAFKA');
export const apiUrl = setting('LAGESBILD_URL');
export const registryUrl = setting('LAGESBILD_REGISTRY');
export const operator = { name: 'drift', secret: setting('LAGESBILD_KEY_DRIFT') };
export const partner = { name: 'kommunen', secret: setting('LAGESBILD_KEY_KOMMUNEN') };
export const coordinator = { name: 'samordnare', secret: setting('LAGESBILD_KEY_SAMORDNARE') };
export const neighbour = { name: 'granne-test', secret: setting('LAGESBILD_KEY_GRANNE_TEST') };
export const stranger = { name: 'kommunen', secret: 'not-the-secret' };

export const reportSchema = readFileSync(
  new URL('main/avro/IncidentReport.avsc', setting('LAGESBILD_SCHEMAS')), 'utf8');

/** Confluent's registry client, which sends basic authentication; it asks once, so that a refusal is not waited for. */
export function schemas(who) {
  return new SchemaRegistryClient({
    baseURLs: [registryUrl],
    basicAuthCredentials: { credentialsSource: 'USER_INFO', userInfo: `${who.name}:${who.secret}` },
    maxRetries: 1,
    retriesWaitMs: 50,
  });
}

/** kafkajs, signed in by SCRAM-SHA-512. */
export function kafka(who) {
  return new Kafka({
    clientId: who.name,
    brokers: [broker],
    sasl: { mechanism: 'scram-sha-512', username: who.name, password: who.secret },
    ssl: false,
    logLevel: logLevel.NOTHING,
    retry: { retries: 2, initialRetryTime: 50 },
  });
}
