/** What a COPY statement names. */
export interface CopyTarget {
  /** Without schema and quotes. */
  readonly table: string
  readonly columns: readonly string[]
}

const NAME = '(?:"(?:[^"]|"")+"|[^\\s".,()]+)'
const STATEMENT = new RegExp(`^\\s*COPY\\s+(?:${NAME}\\.)?(${NAME})\\s*\\(([^;]*)\\)\\s+FROM\\s+stdin`, 'i')

/** Table and columns of `COPY public.cel (id, "order") FROM stdin;`; null where it names no columns. */
export function parseCopyStatement(statement: string): CopyTarget | null {
  const [, table, list] = STATEMENT.exec(statement) ?? []
  if (table === undefined || list === undefined) return null
  return { table: unquote(table), columns: (list.match(new RegExp(NAME, 'g')) ?? []).map(unquote) }
}

function unquote(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name
}
