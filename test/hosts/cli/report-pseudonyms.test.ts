import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readPdf } from '../../support/read-pdf'
import { unzip } from '../../support/unzip'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli, type CliResult } from './run'

const SAMPLES = resolve(import.meta.dirname, '../../../resources/samples')

let folder: string
const run = (...args: string[]): Promise<CliResult> =>
  cli(['--workspace', join(folder, 'w.calltrail'), ...args])

beforeEach(async () => {
  folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
  await run('import', join(SAMPLES, 'wazo-cel.csv'), '--directory', join(SAMPLES, 'directory.json'))
})

interface Listed {
  readonly items: readonly Readonly<Record<string, unknown>>[]
}

/** Names and numbers that the calls of the sample hold, as single words of three letters or digits at least. */
async function wordsOfCalls(): Promise<readonly string[]> {
  const { stdout } = await run('list', '--json', '--limit', '100')
  const { items } = JSON.parse(stdout) as Listed
  const fields = ['source_name', 'source_extension', 'destination_name', 'destination_extension', 'tags']
  const texts = items.flatMap((item) => fields.flatMap((field) => item[field] ?? []).map(String))
  return [...new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]{3,}/gu) ?? []))]
}

/** Everything that a person or a program can read in a report. */
async function report(format: string, title: string, ...args: string[]): Promise<string> {
  const path = join(folder, 'own.toml')
  writeFileSync(path, `title = ${JSON.stringify(title)}\nrows = 100\n[filter]\nsearch = "0"\n`)
  const out = join(folder, `r.${format}`)
  const { exitCode, stderr } = await run('report', 'run', path, '--out', out, ...args)
  // 3: it holds no calls.
  expect([0, 3], stderr).toContain(exitCode)
  const bytes = readFileSync(out)
  if (format === 'pdf') {
    const { pages, title: named } = readPdf(bytes)
    return [named, ...pages.flatMap(({ lines }) => lines)].join('\n')
  }
  if (format !== 'xlsx') return bytes.toString('utf8')
  return (await unzip(out)).map(({ content }) => content.toString('utf8')).join('\n')
}

const holds = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(text)

test.each(['html', 'pdf', 'xlsx', 'csv'])(
  'under pseudonyms no name or number is left in %s',
  async (format) => {
    const words = await wordsOfCalls()
    const name = words.find((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) ?? ''
    const title = `Week of ${name}, +33 1 55 50 12 34`
    const plain = await report(format, title)
    const shown = words.filter((word) => holds(plain, word))
    expect(shown.length).toBeGreaterThan(10)
    const hidden = await report(format, title, '--pseudonyms')
    // Words of our own may be those of the data: what no report without these calls says is what counts.
    const own = await report(format, 'Week of', '--period', '1999', '--pseudonyms')
    expect(shown.filter((word) => holds(hidden, word) && !holds(own, word))).toEqual([])
    expect(hidden).not.toMatch(/55\W?50\W?12\W?34/)
    // CSV has no title.
    if (format !== 'csv') expect(hidden).toContain('Week of ')
  }
)

test('a caller has one pseudonym in all of a report, and the filter is not told', async () => {
  const html = await report('html', '', '--pseudonyms')
  const section = (id: string): string =>
    new RegExp(`<section id="${id}">[^]*?</section>`).exec(html)?.[0] ?? ''
  const [, calls = ''] = /<section class="calls">([^]*?)<\/section>/.exec(html) ?? []
  const numbers = [...section('callers').matchAll(/<td>(\d{4,}|\+\d{6,})<\/td>/g)].map(([, number]) => number)
  expect(numbers.length).toBeGreaterThan(1)
  for (const number of numbers) expect(calls).toContain(`<td>${number}</td>`)
  expect(html).not.toContain('--search')
  expect(html).toContain('Names and numbers are pseudonyms.')
})

test('a report file keeps that names are pseudonyms', async () => {
  const path = join(folder, 'kept.toml')
  await run('report', 'new', path, '--pseudonyms')
  expect(readFileSync(path, 'utf8')).toContain('pseudonyms = true')
  const out = join(folder, 'kept.html')
  await run('report', 'run', path, '--out', out)
  expect(readFileSync(out, 'utf8')).toContain('Names and numbers are pseudonyms.')
})
