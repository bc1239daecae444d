import { compareSchemas, listSchema, listsOfShare, type CatalogueShare, type CompareSchemaBody, type ListId, type SchemaVerdict } from '@lianban/contracts';
import { noSchema, schemaUnreadable } from './catalogue.problems.js';

/** The list whose schema is meant: the one named, or the first that carries the share. Throws NOT_FOUND where none does. */
export function listMeant(share: CatalogueShare, named: string | undefined): ListId {
  const lists = listsOfShare(share.id);
  const list = named === undefined ? lists[0] : lists.find((one) => one === named);
  if (!list) throw noSchema();
  return list;
}

/** A proposed schema beside the released one. Throws SCHEMA_UNREADABLE. */
export function compareProposal(share: CatalogueShare, { schema, list }: CompareSchemaBody): SchemaVerdict {
  const released = listSchema(listMeant(share, list));
  try {
    return compareSchemas(released.schema, schema, released.name);
  } catch (error) {
    if (error instanceof RangeError) throw schemaUnreadable();
    throw error;
  }
}
