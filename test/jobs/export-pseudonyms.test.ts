import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder'
import { cli } from '../hosts/cli/run'

const SAMPLES = resolve(import.meta.dirname, '../../resources/samples')

let folder: string
const at = (name: string): string => join(folder, name)
const run = (...args: string[]): ReturnType<typeof cli> => cli(['--workspace', at('w.calltrail'), ...args])

interface Call {
  readonly id: number
  readonly start: string
  readonly source_name: string
  readonly source_extension: string
  readonly source_user_uuid: string | null
  readonly tags: readonly string[]
  readonly destination_details: Readonly<Record<string, unknown>>
}
const calls = (name: string): readonly Call[] =>
  (JSON.parse(readFileSync(at(name), 'utf8')) as { items: readonly Call[] }).items

beforeEach(async () => {
  folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = at('home')
  await run('import', join(SAMPLES, 'wazo-cel.csv'), '--directory', join(SAMPLES, 'directory.json'))
})

test('names, numbers and uuids become others, the same ones for the same caller; times and kinds stay', async () => {
  await run('export', at('real.json'))
  await run('export', at('other.json'), '--pseudonyms')
  const [real, other] = [calls('real.json'), calls('other.json')]
  expect(other.map(({ id, start }) => [id, start])).toEqual(real.map(({ id, start }) => [id, start]))
  expect(other.map(({ destination_details: details }) => details['type'])).toEqual(
    real.map(({ destination_details: details }) => details['type'])
  )
  const shared = real.filter(
    (call, place) =>
      (call.source_name !== '' && call.source_name === other[place]?.source_name) ||
      call.source_extension === other[place]?.source_extension ||
      (call.source_user_uuid !== null && call.source_user_uuid === other[place]?.source_user_uuid)
  )
  expect(shared).toEqual([])
  const pairs = new Map(real.map((call, place) => [call.source_name, other[place]?.source_name]))
  expect(real.map((call) => pairs.get(call.source_name))).toEqual(other.map((call) => call.source_name))
  expect(other.map(({ tags }) => tags.length)).toEqual(real.map(({ tags }) => tags.length))
})

test('what the file says of itself names nobody either', async () => {
  const args = ['--columns', 'sourceName,comments', '--describe', '--pseudonyms', '--search', 'Alice']
  for (const name of ['calls.csv', 'calls.html', 'calls.json']) await run('export', at(name), ...args)
  const about = readFileSync(at('calls.csv.about.json'), 'utf8')
  expect(about).toContain('Names and numbers are pseudonyms.')
  for (const text of [
    about,
    ...['calls.csv', 'calls.html', 'calls.json'].map((name) => readFileSync(at(name), 'utf8'))
  ]) {
    expect(text.length).toBeGreaterThan(20)
    expect(text).not.toContain('Alice')
  }
})
