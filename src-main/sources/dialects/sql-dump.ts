import type { SourceFormat } from '@shared/model/import-preview'
import type { RowProblem } from '@shared/model/job'
import { mapColumns } from '../rows/columns'
import { guessColumns } from '../rows/guess-columns'
import { type SqlDump, sqlTables } from '../sql/sql-tables'
import { tableKind } from '../tables/content-kind'
import type { TableRow } from '../tables/dump-table'
import { routeTables } from '../tables/route-tables'
import { type Dialect, type Recognised, rowProblem, type TextHead } from './dialect'

const POSTGRES =
  /^(?:--\s*)?PostgreSQL database (?:cluster )?dump|^COPY [^\n]+ FROM stdin;|^SET standard_conforming_strings|^\\restrict /m
const MYSQL =
  /^-- (?:MySQL|MariaDB|phpMyAdmin SQL) (?:dump|Dump)|^\/\*M?!\d{5,6}|^(?:INSERT|REPLACE)(?: IGNORE)? INTO `/m
const OTHER = /^(?:INSERT INTO ["\w]|CREATE TABLE |PRAGMA foreign_keys)/m

/** A dump in plain SQL of pg_dump: with COPY blocks or with INSERTs. */
export const pgDump: Dialect = {
  recognise(head) {
    const { text } = head
    if (MYSQL.test(text) || !(POSTGRES.test(text) || OTHER.test(text)) || !startsAsSql(head)) return null
    // Off was the default before PostgreSQL 9.1.
    const backslash = /^SET standard_conforming_strings = off/m.test(text)
    return sqlDump('pg-dump', { style: { backslash }, timestampsInUtc: false })
  }
}

/** A dump of mysqldump, mariadb-dump or phpMyAdmin, among them those that the backup of FreePBX makes. */
export const mysqlDump: Dialect = {
  recognise(head) {
    const { text } = head
    if (!MYSQL.test(text) || !startsAsSql(head)) return null
    const timestampsInUtc = /SET TIME_ZONE\s*=\s*'\+00:00'/i.test(text)
    const recognised = sqlDump('mysql-dump', { style: { backslash: true }, timestampsInUtc })
    // MySQL's latin1 is cp1252. Tables declared latin1 that hold UTF-8 all the same are common: bytes decide first.
    const isLatin1 = /SET NAMES latin1/i.test(text) && !/[^\0-\x7f]/.test(text)
    return isLatin1 ? { ...recognised, encoding: 'Windows-1252' } : recognised
  }
}

/** A text that begins with a statement, a comment or a command of psql; values of a table do not make it a dump. */
function startsAsSql({ text }: TextHead): boolean {
  return /^\s*(?:--|\/\*|\\|(?:SET|COPY|CREATE|INSERT|REPLACE|DROP|LOCK|BEGIN|START|PRAGMA|SELECT|USE|ALTER|TRUNCATE|DELETE)\b)/i.test(
    text
  )
}

function sqlDump(format: SourceFormat, dump: Pick<SqlDump, 'style' | 'timestampsInUtc'>): Recognised {
  return {
    format,
    kind: 'cel',
    delimiter: null,
    hasHeader: true,
    columns: () => [],
    async *read(text, environment) {
      const { fileName, options, observer } = environment
      const problems: RowProblem[] = []
      const tables = sqlTables(text, {
        ...dump,
        fileName,
        guessColumns: columnsOfRow,
        onTable: (table, columns) => {
          const kind = tableKind(table, columns)
          if (kind !== null && kind !== 'server') observer?.announce?.(kind)
          if (kind === 'cels') observer?.columns?.(mapColumns(columns, options.columns))
        },
        onCut: (line, what) => void problems.push(rowProblem(fileName, line, 'dump-cut', what))
      })
      yield* routeTables(tables, environment)
      if (problems.length > 0) yield { cels: [], problems, read: problems.length, ignored: 0 }
    }
  }
}

/** Columns of a table whose rows are all there is, as in the backups of FreePBX. */
function columnsOfRow(_table: string, row: TableRow): readonly string[] {
  const targets = row.length === 0 ? null : guessColumns([row])
  return (targets ?? []).map((target, index) => target ?? String(index + 1))
}
