import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { from as copyFrom } from 'pg-copy-streams'
import type pg from 'pg'
import type { PostgresServer } from './postgres'

const DUMP = resolve(import.meta.dirname, '../fixtures/samples/wazo-cel.copy.sql')

/** Makes a database as a Wazo server has it, with the events and the directory of the samples. */
export async function createWazoDatabase(server: PostgresServer, name = 'asterisk'): Promise<void> {
  await server.sql(`CREATE DATABASE ${name}`)
  await server.sql(
    `DO $$ BEGIN CREATE ROLE asterisk LOGIN PASSWORD 'proformatique'; EXCEPTION WHEN duplicate_object THEN NULL; END $$`
  )
  const client = await server.connect(name)
  try {
    // The extension that makes uuids is not part of every build; the dump needs only its function.
    await client.query(
      'CREATE FUNCTION public.uuid_generate_v4() RETURNS uuid LANGUAGE sql AS $$ SELECT gen_random_uuid() $$'
    )
    for (const part of partsOf(readFileSync(DUMP, 'utf8'))) await run(client, part)
  } finally {
    await client.end()
  }
}

interface Part {
  readonly sql: string
  /** Rows after a `COPY … FROM stdin`, null for ordinary statements. */
  readonly rows: string | null
}

/** A plain dump cut at its COPY blocks. */
function partsOf(dump: string): Part[] {
  const text = dump
    .replace(/^\\(?:un)?restrict.*$/gm, '')
    .replace(/^(?:CREATE|COMMENT ON) EXTENSION .*$/gm, '')
    .replace(/^CREATE SCHEMA public;$/gm, '')
  const parts: Part[] = []
  let at = 0
  for (const found of text.matchAll(/^(COPY [^;]+ FROM stdin);\n([\s\S]*?)^\\\.$/gm)) {
    parts.push({ sql: text.slice(at, found.index), rows: null })
    parts.push({ sql: found[1] ?? '', rows: found[2] ?? '' })
    at = found.index + found[0].length
  }
  parts.push({ sql: text.slice(at), rows: null })
  return parts
}

async function run(client: pg.Client, { sql, rows }: Part): Promise<void> {
  if (rows === null) {
    await client.query(sql)
    return
  }
  const stream = client.query(copyFrom(sql))
  stream.end(rows)
  await once(stream, 'finish')
}
