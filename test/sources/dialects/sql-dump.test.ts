import { describe, expect, it } from 'vitest'
import { piped, readSource, sample, sampleBytes } from '../../support/read-source'

const COLUMNS = 'eventtype,eventtime,uniqueid,linkedid,appdata'
const TIME = '2026-03-11 10:02:10+01'
const CREATE =
  'CREATE TABLE public.cel (\n    eventtype text NOT NULL,\n    eventtime timestamp with time zone,\n' +
  "    uniqueid text DEFAULT ''::text,\n    linkedid text,\n    appdata character varying(80),\n    CONSTRAINT k CHECK ((uniqueid <> ','::text))\n);\n"
const pg = (...parts: string[]): string =>
  ['--\nSET standard_conforming_strings = on;\n--\n', ...parts].join('\n')
const appdata = (cels: readonly { readonly appdata: string }[]): string[] => cels.map((cel) => cel.appdata)

describe('a plain dump of pg_dump', () => {
  it('may carry a restrict line, quoted names, another schema and no column list', async () => {
    const { cels, preview } = await readSource(
      piped(
        `\\restrict abc\n${pg(CREATE, `COPY "my schema"."cel" ("eventtype", "eventtime", "uniqueid", "linkedid", "appdata") FROM stdin;`)}\n` +
          `HANGUP\t${TIME}\t1.1\t1.1\ta\\tb\\\\c\\n\\141\\x42\\N\n\\.\n\n\\unrestrict abc\n`
      )
    )
    expect(appdata(cels)).toEqual(['a\tb\\c\naBN'])
    expect(preview.format).toBe('pg-dump')
  })

  it('takes the order of the columns from the definition of the table', async () => {
    const { cels, problems } = await readSource(
      piped(
        pg(
          CREATE,
          `INSERT INTO public.cel VALUES ('HANGUP', '${TIME}', '1.1', '1.1', 'it''s; (fine)\n-- really\\n');`,
          `INSERT INTO public.cel VALUES ('ANSWER', '${TIME}', '1.1', '1.1', E'tab\\tquote\\''), ('ANSWER', '${TIME}', '1.2', '1.1', NULL);`,
          `INSERT INTO public.cel (linkedid, uniqueid, eventtime, eventtype) VALUES ('2.1', '2.2', '${TIME}', 'HANGUP') ON CONFLICT DO NOTHING;`,
          ''
        )
      )
    )
    expect(problems).toEqual([])
    expect(appdata(cels)).toEqual(["it's; (fine)\n-- really\\n", "tab\tquote'", '', ''])
    expect(cels.at(-1)).toMatchObject({ uniqueid: '2.2', linkedid: '2.1' })
  })

  it('tells bad rows with their lines, and reads the others', async () => {
    const insert = (text: string): string => `INSERT INTO public.cel (${COLUMNS}) VALUES (${text});`
    const { cels, problems } = await readSource(
      piped(
        pg(
          insert(`'HANGUP', '${TIME}', '1.1', '1.1', 'a'`),
          insert(`'HANGUP', '${TIME}', '1.1', '1.1', 'Dmitri O'Hara'`),
          insert(`'HANGUP', 'never', '1.1', '1.1', 'b'`),
          insert(`'HANGUP', '${TIME}', '1.1', '1.1'`),
          insert(`'HANGUP', '${TIME}', '1.1', '1.1', 'c'`),
          ''
        )
      )
    )
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [6, 'quote-unclosed'],
      [7, 'time-unreadable'],
      [8, 'too-few-columns']
    ])
    expect(problems[0]?.text).toMatch(/^\('HANGUP', .*O'Hara'\);$/)
    expect(appdata(cels)).toEqual(['a', 'c'])
  })

  it('is left with the next table where the end of one is damaged', async () => {
    const copy = (table: string, columns: string): string => `COPY public.${table} (${columns}) FROM stdin;`
    const { cels, directory } = await readSource(
      piped(
        pg(
          copy('cel', COLUMNS.replaceAll(',', ', ')),
          `HANGUP\t${TIME}\t1.1\t1.1\tx`,
          copy('userfeatures', 'id, uuid, firstname, passwdclient'),
          '1\tabc\tAlice\thunter2',
          '\\.',
          ''
        )
      )
    )
    expect(cels.length).toBe(1)
    expect(directory?.users.map(({ firstname }) => firstname)).toEqual(['Alice'])
  })

  it('of many megabytes is previewed by its definitions where its rows come late', async () => {
    const history = 'COPY public.call_log (id, date, source_name) FROM stdin;\n'
    const row = (id: number): string => `${id}\t${TIME}\t${'x'.repeat(500)}\n`
    const callLogs = Array.from({ length: 20_000 }, (_, id) => row(id)).join('')
    const cels = `COPY public.cel (${COLUMNS}) FROM stdin;\nHANGUP\t${TIME}\t1.1\t1.1\tx\n\\.\n`
    const users = 'CREATE TABLE public.userfeatures (id integer, uuid text);\n'
    const { preview, cels: read } = await readSource(
      piped(pg(CREATE, users, `${history}${callLogs}\\.\n`, cels), 1 << 16)
    )
    expect(read.length).toBe(1)
    expect(preview).toMatchObject({ kind: 'cel', contents: { complete: false, directory: null } })
    expect([...preview.contents.announced].sort()).toEqual(['cels', 'directory', 'history'])
    expect(preview.columns.map(({ target }) => target)).toEqual(COLUMNS.split(','))
    expect(preview.missing.map(({ code }) => code)).toEqual([
      'channame',
      'caller',
      'extra',
      'userfield',
      'id'
    ])
  })

  it('says the zone of its server, which is proposed for local times', async () => {
    const infos =
      'COPY public.infos (uuid, wazo_version, timezone) FROM stdin;\nabc\t19.12\tAmerica/Montreal\n\\.\n'
    const local = `COPY public.cel (${COLUMNS}) FROM stdin;\nHANGUP\t2019-03-11 10:02:10\t1.1\t1.1\tx\n\\.\n`
    const { openSource } = await import('../../../src-main/sources/open-source')
    const { preview } = await openSource(piped(pg(infos, local)), {})
    expect(preview.server).toEqual({ version: '19.12', zone: 'America/Montreal' })
    expect(preview.zone).toMatchObject({ needed: true, proposed: 'America/Montreal' })
    expect(preview.firstTime).toBe(Date.UTC(2019, 2, 11, 14, 2, 10) * 1000)
  })

  it('without any event is one of a directory, or of nothing', async () => {
    const users = 'COPY public.userfeatures (id, uuid, firstname) FROM stdin;\n1\tabc\tAlice\n\\.\n'
    expect((await readSource(piped(pg(users)))).preview).toMatchObject({ kind: 'directory', missing: [] })
    const { cels, directory } = await readSource(piped(pg('SET a = 1;')))
    expect([cels, directory]).toEqual([[], null])
  })

  it('of SQLite and of old servers with backslashes is understood', async () => {
    const sqlite = `PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE cel (AcctId INTEGER PRIMARY KEY,eventtype,eventtime,uniqueid,linkedid,appdata);\nINSERT INTO cel VALUES(1,'HANGUP','1773219730.104233','1.1','1.1','a\\b');\n`
    expect(appdata((await readSource(piped(sqlite))).cels)).toEqual(['a\\b'])
    const old = pg(
      'SET standard_conforming_strings = off;',
      `INSERT INTO cel (${COLUMNS}) VALUES ('HANGUP', '${TIME}', '1.1', '1.1', 'a\\\\b');`
    )
    expect(appdata((await readSource(piped(old))).cels)).toEqual(['a\\b'])
  })
})

describe('a dump of MySQL', () => {
  const mysql = (...parts: string[]): string => ['/*!40101 SET NAMES utf8mb4 */;\n', ...parts, ''].join('\n')
  const table = (type: string): string =>
    `CREATE TABLE \`cel\` (\n  \`eventtype\` varchar(30) NOT NULL,\n  \`eventtime\` ${type} NOT NULL,\n  \`uniqueid\` varchar(32) NOT NULL,\n  \`linkedid\` varchar(32) NOT NULL,\n  \`appdata\` varchar(80) DEFAULT 'a,b',\n  PRIMARY KEY (\`uniqueid\`),\n  KEY \`x\` (\`linkedid\`,\`uniqueid\`)\n) ENGINE=InnoDB;`
  const PARIS = { timeZone: 'Europe/Paris' }

  it('may have all rows on one line of megabytes, with every escape', async () => {
    const row = (id: number): string =>
      `('HANGUP','2026-03-11 10:02:10','${id}.1','${id}.1','\\'q\\" \\\\ \\n\\t\\0\\Z\\% ''d'' ${'x'.repeat(50)}')`
    const rows = Array.from({ length: 30_000 }, (_, id) => row(id)).join(',')
    const dump = mysql(table('datetime'), `INSERT INTO \`cel\` VALUES ${rows};`, 'UNLOCK TABLES;')
    const { cels, problems, largestBatch } = await readSource(piped(dump, 1 << 16), PARIS)
    expect(problems).toEqual([])
    expect(cels.length).toBe(30_000)
    expect(largestBatch).toBeLessThanOrEqual(5000)
    expect(cels[7]?.appdata).toBe(`'q" \\ \n\t\x1a\\% 'd' ${'x'.repeat(50)}`)
  })

  it('has hexadecimal, prefixed and missing values, column lists and other tables', async () => {
    const dump = mysql(
      "INSERT INTO `cdr` VALUES (1,'INSERT INTO `cel` VALUES (1)');",
      `INSERT IGNORE INTO \`asteriskcdrdb\`.\`cel\` (\`eventtype\`, \`eventtime\`, \`uniqueid\`, \`linkedid\`, \`appdata\`) VALUES`,
      "(_utf8mb4'HANGUP','2026-03-11 10:02:10','1.1','1.1',0x48C3A9),",
      "(_binary 'ANSWER','2026-03-11 10:02:10','1.1','1.1',NULL);"
    )
    const { cels, problems } = await readSource(piped(dump), PARIS)
    expect(problems).toEqual([])
    expect(cels.map(({ eventtype, appdata: data }) => [eventtype, data])).toEqual([
      ['HANGUP', 'Hé'],
      ['ANSWER', '']
    ])
  })

  it('holds columns of type timestamp in UTC, and of type datetime in local time', async () => {
    const dump = (type: string): string =>
      mysql(
        "/*!40103 SET TIME_ZONE='+00:00' */;",
        table(type),
        "INSERT INTO `cel` VALUES ('CHAN_START','2026-03-11 09:02:10','1773219730.1','1773219730.1','');"
      )
    const utc = await readSource(piped(dump('timestamp')))
    expect(utc.preview.zone.needed).toBe(false)
    expect(utc.cels[0]?.eventtime).toBe(Date.UTC(2026, 2, 11, 9, 2, 10) * 1000)
    const local = await readSource(piped(dump('datetime')), PARIS)
    expect(local.preview.zone.needed).toBe(true)
    expect(local.cels[0]?.eventtime).toBe(Date.UTC(2026, 2, 11, 8, 2, 10) * 1000)
  })

  it('in latin1 is cp1252, even where the first special letter comes late', async () => {
    const filler = Array.from(
      { length: 3000 },
      () => "('HANGUP','2026-03-11 10:02:10','1.1','1.1','plain')"
    ).join(',\n')
    const dump = mysql(
      '/*!40101 SET NAMES latin1 */;',
      table('datetime'),
      `INSERT INTO \`cel\` VALUES ${filler},\n('HANGUP','2026-03-11 10:02:10','1.1','1.1','Chlo\xe9 \x80');`
    )
    const { cels } = await readSource(piped(Buffer.from(dump, 'latin1')), PARIS)
    expect(cels.at(-1)?.appdata).toBe('Chloé €')
  })

  it('goes on after a row with wrong quotes in the middle of a line', async () => {
    const good = (id: number): string => `('HANGUP','2026-03-11 10:02:10','${id}.1','${id}.1','x')`
    const bad = "('HANGUP','2026-03-11 10:02:10','3.1','3.1','O'Hara')"
    const { cels, problems } = await readSource(
      piped(mysql(table('datetime'), `INSERT INTO \`cel\` VALUES ${good(1)},${good(2)},${bad},${good(4)};`)),
      PARIS
    )
    expect(cels.map(({ uniqueid }) => uniqueid)).toEqual(['1.1', '2.1', '4.1'])
    expect(problems.map(({ code }) => code)).toEqual(['quote-unclosed'])
  })
})

describe('passwords of a dump', () => {
  it.each(['wazo-cel.copy.sql', 'wazo-cel.inserts.sql'])('never leave %s', async (name) => {
    const secret = 'Secret-4711'
    const dump = sampleBytes(name)
      .toString()
      // The mailbox's password, and a phone's among its options.
      .replace('1005\t4321\t', `1005\t${secret}\t`)
      .replace("'1005', '4321'", `'1005', '${secret}'`)
      .replace(
        /^COPY public\.voicemail \(/m,
        `COPY public.userfeatures (id, uuid, passwdclient) FROM stdin;\n99\t${secret}\n98\tu-98\t${secret}\tsurplus\n97\tu-97\t${secret}\n\\.\n\nCOPY public.voicemail (`
      )
      .replace(
        /^INSERT INTO public\.voicemail VALUES/m,
        `INSERT INTO public.userfeatures (id, uuid, passwdclient) VALUES (99, '${secret}');\nINSERT INTO public.userfeatures (id, uuid, passwdclient) VALUES (98, 'u'98', '${secret}');\nINSERT INTO public.userfeatures (id, uuid, passwdclient) VALUES (97, 'u-97', '${secret}');\nINSERT INTO public.voicemail VALUES`
      )
    expect(dump.split(secret).length).toBeGreaterThan(4)
    const everything = await readSource(piped(dump))
    expect(everything.problems.length).toBe(2)
    expect(everything.directory?.users.map(({ uuid }) => uuid)).toContain('u-97')
    expect(JSON.stringify(everything)).not.toContain(secret)
  })
})

describe('a dump that was cut between two rows', () => {
  it.each(['wazo-cel.copy.sql', 'wazo-cel.inserts.sql', 'freepbx-asteriskcdrdb-cel.sql'])(
    'keeps its rows and says that it ends too early: %s',
    async (name) => {
      const options = { timeZone: 'Europe/Paris' }
      const whole = await readSource(sample(name), options)
      expect(whole.problems).toEqual([])
      const text = sampleBytes(name).toString()
      const lines = text.split('\n')
      const last = lines.findLastIndex((line) => line.includes('LINKEDID_END'))
      const cut = lines.slice(0, last).join('\n') + '\n'
      const { cels, problems, preview } = await readSource(piped(cut), options)
      expect(problems.map(({ code }) => code)).toEqual(['dump-cut'])
      expect(preview.problems).toEqual(problems)
      expect(cels.length).toBeGreaterThan(0)
      expect(cels.length).toBeLessThan(whole.cels.length)
    }
  )

  it('is found where another dump follows it in the same file', async () => {
    const text = sampleBytes('wazo-cel.inserts.sql').toString()
    const cut = text.slice(0, text.indexOf('\n-- PostgreSQL database dump complete'))
    expect((await readSource(piped(cut + '\n' + text))).problems.map(({ code }) => code)).toEqual([
      'dump-cut'
    ])
    expect((await readSource(piped(text + text))).problems).toEqual([])
  })
})
