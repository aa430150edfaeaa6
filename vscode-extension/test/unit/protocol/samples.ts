import type { AnySchemaObject } from 'ajv/dist/2020.js';
import { common } from './schemas.js';

const UUID = '3e9d2c1b-7a6f-4b5e-9d8c-4f3a2b1c0d65';

/** The schema of what the messages of a type carry. */
export function payloadOf(schema: AnySchemaObject): AnySchemaObject {
  return resolved((schema['properties'] as Record<string, AnySchemaObject>)['payload']);
}

/** Messages of a type with every field that its schema names, one for each of its alternatives. */
export function samples(schema: AnySchemaObject): Record<string, unknown>[] {
  const properties = schema['properties'] as Record<string, AnySchemaObject>;
  const payload = payloadOf(schema);
  const isTwofold = 'if' in payload;
  return (isTwofold ? [true, false] : [null]).flatMap((final) =>
    alternatives(final === null ? payload : half(payload, final)).map((one) => ({
      type: (properties['type'] as { const: string }).const,
      seq: final === true || properties['seq']?.['type'] === 'integer' ? 1 : null,
      reply_to: properties['reply_to']?.['$ref'] ? UUID : null,
      at: '2026-03-01T10:00:00.123Z',
      payload: one,
    })),
  );
}

/** A schema of what comes live, and, in its last word, whole: the fields of one of the two. */
function half(payload: AnySchemaObject, final: boolean): AnySchemaObject {
  const properties = payload['properties'] as Record<string, AnySchemaObject>;
  const always = payload['required'] as string[];
  const chosen = Object.entries(properties).filter(([name]) =>
    final ? name !== 'chunk' : name === 'chunk' || always.includes(name),
  );
  return { type: 'object', properties: { ...Object.fromEntries(chosen), final: { const: final } } };
}

/** Every alternative of an object's fields, the other fields being the same. */
function alternatives(schema: AnySchemaObject): Record<string, unknown>[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, AnySchemaObject>);
  const most = Math.max(1, ...properties.map(([, one]) => variants(one).length));
  return Array.from({ length: most }, (_, n) =>
    Object.fromEntries(properties.map(([name, one]) => [name, variants(one)[n % variants(one).length]])),
  );
}

function variants(given: AnySchemaObject | true): unknown[] {
  if (given === true) {
    return [{ anything: [1, null] }];
  }
  const schema = resolved(given);
  if ('const' in schema) {
    return [schema['const']];
  }
  const choices = (schema['oneOf'] ?? schema['anyOf']) as AnySchemaObject[] | undefined;
  if (choices) {
    return choices.flatMap(variants);
  }
  return (schema['enum'] as unknown[] | undefined) ?? ofType(schema);
}

function ofType(schema: AnySchemaObject): unknown[] {
  const names = [schema['type']].flat() as string[];
  return names.flatMap((name): unknown[] => {
    switch (name) {
      case 'object':
        return alternatives(withHiddenChecks(schema));
      case 'array':
        return [[...variants(schema['items'] as AnySchemaObject), ...contained(schema)]];
      case 'integer':
        return [(schema['minimum'] as number | undefined) ?? 7];
      case 'number':
        return [0.5];
      case 'boolean':
        return [true, false];
      case 'null':
        return [null];
      default:
        return [words(schema)];
    }
  });
}

/** A check that is not visible has no more fields than the schema's condition leaves it: the sample shows a visible one. */
function withHiddenChecks(schema: AnySchemaObject): AnySchemaObject {
  return 'if' in schema
    ? { ...schema, properties: { ...(schema['properties'] as object), visible: { const: true } } }
    : schema;
}

function contained(schema: AnySchemaObject): unknown[] {
  const one = schema['contains'] as AnySchemaObject | undefined;
  return one ? alternatives(one).map((fields) => ({ label: 'words', ...fields })) : [];
}

function words(schema: AnySchemaObject): string {
  if (schema['format'] === 'date-time') {
    return '2026-03-01T11:00:00Z';
  }
  return 'pattern' in schema ? UUID : 'words';
}

function resolved(schema: AnySchemaObject | undefined): AnySchemaObject {
  const reference = schema?.['$ref'] as string | undefined;
  const name = reference?.replace(/^.*#\/\$defs\//, '');
  return name === undefined ? (schema ?? {}) : ((common['$defs'] as Record<string, AnySchemaObject>)[name] ?? {});
}
