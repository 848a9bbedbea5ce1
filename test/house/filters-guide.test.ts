import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import type { CallFilter } from '../../src-shared/model/call-filter'
import { callFilterSchema } from '../../src-main/api/call-filter-schema'
import { addFilters, filterFrom } from '../../src-main/hosts/cli/filters'
import { parseWhere } from '../../src-main/api/options/where-option'
import { addSort } from '../../src-main/api/options/sort-option'

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../docs/guide/filters.md'), 'utf8')

/** Tables of the guide that explain filters, as cells. */
const ROWS = GUIDE.split('\n')
  .filter((line) => /^\| `\w+` \|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  )

const filterKeys = Object.keys((callFilterSchema as unknown as { shape: CallFilter }).shape)
const optionsOf = (command: Command): readonly string[] =>
  command.options.map(({ long }) => long).filter((long) => long !== undefined && long !== null)

test('the guide explains every part of a filter, once, and nothing that is none', () => {
  expect(filterKeys.length).toBeGreaterThan(30)
  expect(ROWS.map(([key = '']) => key.replaceAll('`', '')).sort()).toEqual([...filterKeys].sort())
  for (const [key, meaning = '', option = ''] of ROWS) {
    expect([key, meaning.length > 10, /^`--/.test(option)]).toEqual([key, true, true])
  }
})

test('the guide names every option of the filters, and no other', () => {
  const options = [
    ...optionsOf(addFilters(new Command())),
    ...optionsOf(addSort(new Command())),
    '--time-zone'
  ]
  const named = new Set(GUIDE.match(/--[a-z][a-z-]*/g))
  expect([...named].sort()).toEqual([...new Set(options)].sort())
})

test('every filter in JSON that the guide shows is understood', () => {
  const whole = /--where '(\{[\s\S]*?\})'/.exec(GUIDE)?.[1]
  expect(parseWhere(whole)).toMatchObject({ anyOf: [{ outcomes: ['missed'] }, {}], noneOf: [{}] })
  const parts: readonly [keyof CallFilter, RegExp, (part: unknown) => unknown][] = [
    ['hours', /`(\{"zone".*?\})`/, (part) => part],
    ['numbers', /`(\{"side".*?\})`/, (part) => [part]],
    ['talkUs', /`(\{"min".*?\})`/, (part) => part],
    ['fields', /`(\{"field".*?\})`/, (part) => [part]]
  ]
  for (const [key, shown, wrapped] of parts) {
    const part: unknown = JSON.parse(shown.exec(GUIDE)?.[1] ?? '')
    expect(Object.keys(parseWhere(JSON.stringify({ [key]: wrapped(part) })))).toEqual([key])
  }
})

test('every command that the guide shows is one', () => {
  const commands = [...GUIDE.matchAll(/^calltrail (?:list|export \S+) (.*)$/gm)].map(
    ([, words = '']) => words
  )
  const lines = commands.filter((words) => !words.includes('--where'))
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) {
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
    const command = addSort(addFilters(new Command())).exitOverride()
    command.parse(words, { from: 'user' })
    expect([line, Object.keys(filterFrom(command.opts(), 'UTC')).length > 0]).toEqual([line, true])
  }
})
