import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The normative schemas and examples, which the tests in Java read, too. */
const DOCS = new URL('../../../../docs/protocol/', import.meta.url);
const BASE = 'https://aigoals.dev/protocol/v1/';

export type Side = 'client' | 'server';

/** A golden message, with the name of its file. */
export interface Golden {
  name: string;
  json: { type: string; payload: Record<string, unknown> };
}

function files(folder: string): string[] {
  return readdirSync(new URL(folder, DOCS)).sort();
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, DOCS), 'utf8'));
}

export function goldens(side: Side): Golden[] {
  return files(`golden/${side}/`).map((name) => ({ name, json: read(`golden/${side}/${name}`) as Golden['json'] }));
}

/** The types that have a schema. */
export function types(side: Side): string[] {
  return files(`schemas/${side}/`).map((name) => name.replace('.schema.json', ''));
}

export function schema(side: Side, type: string): AnySchemaObject {
  return read(`schemas/${side}/${type}.schema.json`) as AnySchemaObject;
}

export const common = read('schemas/common.schema.json') as AnySchemaObject;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(common);
for (const side of ['client', 'server'] as const) {
  types(side).forEach((type) => ajv.addSchema(schema(side, type)));
}

/** What is wrong with a message of a type; empty where nothing is. */
export function faults(side: Side, type: string, message: unknown): string[] {
  const validate: ValidateFunction | undefined = ajv.getSchema(`${BASE}${side}/${type}.schema.json`);
  if (!validate) {
    return [`no schema of ${side} ${type}`];
  }
  validate(message);
  return (validate.errors ?? []).map(({ instancePath, message: words }) => `${instancePath} ${words ?? ''}`);
}
