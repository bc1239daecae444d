import { listIds, type ListId } from '../lists/list-ids.js';
import { listTitle } from '../lists/list-title.js';
import { findListContract } from '../lists/registry.js';
import { messageSchemas, type MessageType } from '../messages/message-schemas.js';
import { shareTopic } from '../messages/topics.js';
import type { SchemaObject } from './compare/json-schema.js';
import { changeRowOf } from './list-row.schema.js';
import { messageTitles } from './message-titles.js';
import { toJsonSchema } from './to-json-schema.js';

/** A schema as it is released: `<name>.v<major>.json`. */
export interface CurrentSchema {
  /** With its major, e.g. `step.v1`, `share.tax.enrolment-payments.v1`. */
  name: string;
  title: string;
  schema: SchemaObject;
  list: ListId | null;
}

/** Keyword under which a list's schema says the version of its contract. */
export const contractVersionKeyword = 'x-contract-version';
const FIRST = '1';

export function contractVersionOf(list: ListId): string {
  return findListContract(list)?.version ?? FIRST;
}

function named(name: string, title: string, schema: SchemaObject, more: SchemaObject = {}): SchemaObject {
  const { $schema, ...rest } = schema;
  return { $schema, $id: `urn:lianban:schema:${name}`, title, ...more, ...rest };
}

/** The rows of one list. */
export function listSchema(list: ListId): CurrentSchema {
  const name = shareTopic(list);
  const title = `${listTitle(list)}：变更行`;
  return { name, title, list, schema: named(name, title, toJsonSchema(changeRowOf(list)), { [contractVersionKeyword]: contractVersionOf(list) }) };
}

/** The schema of every message and of the rows of every list, generated. */
export function currentSchemas(): CurrentSchema[] {
  const messages = (Object.entries(messageTitles) as [MessageType, string][]).map(([name, title]) => ({ name, title, list: null, schema: named(name, title, toJsonSchema(messageSchemas[name])) }));
  return [...messages, ...listIds.map(listSchema)];
}
