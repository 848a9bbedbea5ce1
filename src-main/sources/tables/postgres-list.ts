/** Texts of an array as PostgreSQL writes it, `{a,"b c",NULL}`; what is no array gives no texts. */
export function readPostgresList(text: string | null): string[] {
  if (text === null || !text.startsWith('{') || !text.endsWith('}')) return []
  const values: string[] = []
  const value = /"((?:[^"\\]|\\.)*)"|([^,{}"]+)/gs
  for (const [, quoted, plain] of text.slice(1, -1).matchAll(value)) {
    if (quoted !== undefined) values.push(quoted.replace(/\\(.)/gs, '$1'))
    else if (plain !== undefined && plain !== 'NULL') values.push(plain)
  }
  return values
}
