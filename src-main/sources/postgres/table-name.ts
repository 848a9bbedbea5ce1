/** A table as it is asked for. */
export interface TableName {
  /** Null where any schema will do. */
  readonly schema: string | null
  readonly name: string
}

/** One part in double quotes, in which a double quote is written twice, or one without. */
const NAME = /^(?:("(?:[^"]|"")+"|[^".]+)\.)?("(?:[^"]|"")+"|[^".]+)$/

/** Reads `cel`, `pbx.cel` or `"my pbx"."cel"`. Names are taken as they are written, also without quotes. */
export function parseTableName(text: string): TableName {
  const [, schema, name] = NAME.exec(text.trim()) ?? []
  if (name === undefined) return { schema: null, name: text }
  return { schema: schema === undefined ? null : unquote(schema), name: unquote(name) }
}

function unquote(part: string): string {
  return part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part
}
