import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { DEFAULT_EXPORT, type ExportOptions } from '@shared/model/export'
import { anyCallLog } from '../support/any-call-log'
import { writtenFiles } from './write'

const options: ExportOptions = {
  ...DEFAULT_EXPORT,
  format: 'parquet',
  columns: ['id', 'date', 'dateAnswer', 'sourceName', 'sourceExten', 'talkDurationUs', 'answered', 'tags']
}

test('holds every call with the types of its values', async () => {
  const date = Date.UTC(2026, 2, 11, 9, 2, 10) * 1000 + 343_001
  const logs = [
    anyCallLog({ date, sourceName: 'Zoé "漢"', sourceExten: '+33155501234', tags: ['a;b', 'c'] }),
    anyCallLog({ id: 2, date, dateAnswer: null, sourceName: null, talkDurationUs: null, answered: false })
  ]
  const { file } = await writtenFiles({ ...options, describe: true }, logs)
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
  const rows = await parquetReadObjects({
    file: bytes,
    parsers: { timestampFromMicroseconds: (us: bigint) => us } as never
  })
  expect(rows).toEqual([
    {
      id: 1n,
      start: BigInt(date),
      answer: BigInt(logs[0]?.dateAnswer ?? 0),
      source_name: 'Zoé "漢"',
      source_extension: '+33155501234',
      talk_duration: 60_000_000n,
      answered: true,
      tags: ['a;b', 'c']
    },
    {
      id: 2n,
      start: BigInt(date),
      answer: null,
      source_name: null,
      source_extension: '1001',
      talk_duration: null,
      answered: false,
      tags: []
    }
  ])
  const { key_value_metadata: about } = parquetMetadata(bytes)
  const facts = Object.fromEntries((about ?? []).map(({ key, value }) => [key, value]))
  expect(facts['calltrail.sentence']).toBe('2 calls where Tag sales')
  expect(facts['calltrail.fingerprint']).toMatch(/^[0-9a-f]{64}$/)
})

test('is several row groups when there are many calls, and none is lost', async () => {
  const logs = Array.from({ length: 45_000 }, (_, id) => anyCallLog({ id }))
  const { file } = await writtenFiles({ ...options, columns: ['id', 'tags'] }, logs)
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
  const rows = (await parquetReadObjects({ file: bytes })) as { id: bigint }[]
  expect(rows.map(({ id }) => Number(id))).toEqual(logs.map(({ id }) => id))
})

test('the same calls give the same bytes', async () => {
  const once = await writtenFiles({ ...options, describe: true }, [anyCallLog()])
  const again = await writtenFiles({ ...options, describe: true }, [anyCallLog()])
  expect(once.file.equals(again.file)).toBe(true)
})
