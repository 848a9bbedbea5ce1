import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readPdf, readPdfStructure } from '../../support/read-pdf'
import { readXlsx } from '../../support/read-xlsx'
import { temporaryFolder } from '../../support/temporary-folder'
import { cli, type CliResult } from './run'

const ROOT = resolve(import.meta.dirname, '../../..')
const SAMPLES = join(ROOT, 'resources/samples')
const WEEKLY = join(ROOT, 'resources/reports/weekly.toml')
const GOLDEN = join(ROOT, 'test/fixtures/reports/weekly.html')
/** The week after that of the sample. */
const AS_OF = ['--as-of', '2026-03-16'] as const

let folder: string
const run = (...args: string[]): Promise<CliResult> =>
  cli(['--workspace', join(folder, 'w.calltrail'), ...args])

/** A report file of this text, run into a file of this name; its bytes. */
async function report(text: string, out: string, ...args: string[]): Promise<Buffer> {
  const path = join(folder, 'own.toml')
  writeFileSync(path, text)
  const { exitCode, stderr } = await run('report', 'run', path, '--out', join(folder, out), ...AS_OF, ...args)
  expect(exitCode, stderr).toBe(0)
  return readFileSync(join(folder, out))
}

beforeEach(async () => {
  folder = temporaryFolder()
  process.env.CALLTRAIL_HOME = join(folder, 'home')
  await run('import', join(SAMPLES, 'wazo-cel.csv'), '--directory', join(SAMPLES, 'directory.json'))
})

test('the sample report of the week before is the page that was looked at', async () => {
  const out = join(folder, 'out')
  mkdirSync(out)
  const { exitCode, stdout, stderr } = await run('report', 'run', WEEKLY, '--out', out, ...AS_OF)
  expect(exitCode, stderr).toBe(0)
  expect(readdirSync(out)).toEqual(['weekly-2026-03-09-2026-03-15.html', 'weekly-2026-03-09-2026-03-15.pdf'])
  expect(stdout).toContain('Wrote the report of 5 calls')
  const html = readFileSync(join(out, 'weekly-2026-03-09-2026-03-15.html'), 'utf8')
  // How the chart library draws is looked at by eye; that a chart stands there, and of what size, is held.
  const drawn = /(<svg[^>]*>)[\s\S]*?<\/svg>/g
  expect(html.match(/>Wednesday<\/text>/g)).toHaveLength(1)
  expect(html.replace(drawn, '$1</svg>')).toBe(readFileSync(GOLDEN, 'utf8'))
})

test('a page of HTML holds no script and asks for nothing', async () => {
  const html = (await report('', 'r.html')).toString()
  expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:\/\/(?!www\.w3\.org)/i)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the printed report says the same, with numbers on its pages and the data at its end', async () => {
  const { pages, title, created } = readPdf(await report(readFileSync(WEEKLY, 'utf8'), 'r.pdf'))
  const lines = pages.flatMap((page) => page.lines)
  const all = lines.join('\n')
  expect(title).toContain('Calls from outside, by week')
  // The latest of its calls, not today.
  expect(created).toContain('20260311')
  expect(lines[0]).toBe('Calls from outside, by week')
  expect(lines[1]).toBe('Monday 9 March 2026 to Sunday 15 March 2026, Europe/Paris')
  expect(lines[2]).toBe('Inbound calls, blocked ones left out')
  expect(lines).toContain('5\t80.0%\t0.0%\t5m 56s')
  expect(lines).toContain('Completed\t4\t80.0%')
  expect(lines).toContain(
    '2026-03-11 10:15:12\tCabinet Verne\t+33155501234\tChloé Nakamura\t0155509903\tCompleted\t2m 04s'
  )
  expect(all).toMatch(/Fingerprint of the data\t[0-9a-f]{64}/)
  expect(all).toContain('calltrail list --call-direction inbound')
  pages.forEach(({ lines: own }, at) => {
    expect(own.at(-1)).toMatch(new RegExp(`\\t${at + 1} of ${pages.length}$`))
  })
})

test('a workbook has a sheet of figures, one for each chart, the calls and what the report is', async () => {
  const text = 'language = "fr"\ncharts = ["heat", "outcomes"]\n[calls]\nlimit = 3\n'
  const sheets = await readXlsx(await report(text, 'r.xlsx'))
  expect(sheets.map(({ name }) => name)).toEqual([
    'Chiffre',
    'Appels par jour et heure',
    'Issues',
    'Appels',
    'À propos de ce rapport'
  ])
  expect(sheets[3]?.rows).toHaveLength(4)
  expect(sheets[3]?.rows[0]?.map(({ content }) => content)).toContain('Numéro de l’appelant')
  const outcomes = sheets[2]?.rows
    .slice(1)
    .map(([name, calls]) => [name?.content, calls?.type, calls?.content])
  expect(outcomes?.[0]?.slice(0, 2)).toEqual(['Abouti', 'n'])
})

test('CSV holds all the calls of the report', async () => {
  const csv = (await report('[calls]\nlimit = 1\ncolumns = ["start", "source_name"]\n', 'r.csv')).toString()
  expect(csv.trimEnd().split('\r\n')).toHaveLength(15)
  expect(csv).toMatch(/^Start,From\r\n2026-03-1/)
})

test('the period of the command line goes before that of the file, and names of files can hold it', async () => {
  const out = join(folder, '{from}_{until}.html')
  const { exitCode } = await run('report', 'run', WEEKLY, '--month', '2026-03', '--out', out)
  expect(exitCode).toBe(0)
  const html = readFileSync(join(folder, '2026-03-01_2026-03-31.html'), 'utf8')
  expect(html).toContain('Sunday 1 March 2026 to Tuesday 31 March 2026')
})

test('a report without calls is written, and told by its exit code', async () => {
  const out = join(folder, 'none.html')
  const { exitCode, stdout } = await run(
    'report',
    'run',
    WEEKLY,
    '--week',
    '2020-W10',
    '--out',
    out,
    '--json'
  )
  expect(exitCode).toBe(3)
  expect(JSON.parse(stdout)).toEqual({
    files: [out],
    calls: 0,
    from: '2020-03-02T00:00:00+01:00',
    until: '2020-03-09T00:00:00+01:00'
  })
  expect(readFileSync(out, 'utf8')).toContain('No calls in this report.')
})

test('check says which calls a report is of now', async () => {
  const { exitCode, stdout } = await run('report', 'check', WEEKLY, ...AS_OF)
  expect(exitCode).toBe(0)
  expect(stdout).toContain('weekly.toml can be run.')
  expect(stdout).toContain('From 2026-03-09T00:00:00+01:00 until 2026-03-16T00:00:00+01:00, Europe/Paris')
  expect(stdout).toContain('--call-direction inbound')
})

test.each([
  ['[filter]\ncolour = "red"\n', 'line 2: in [filter], there is no filter "colour"'],
  [
    '[filter]\ncall-direction = "sideways"\n',
    'line 2: in [filter], call-direction does not know "sideways". It takes'
  ],
  ['[filter]\n\ntag-mode = "some"\n', 'line 3: in [filter], '],
  ['[filter]\nrecorded = "perhaps"\n', 'line 2: in [filter], '],
  ['[filter]\nhide-blocked = "x"\n', 'line 2: in [filter], hide-blocked may be true, false'],
  ['[filter]\nsearch = true\n', 'line 2: in [filter], search takes a text, not true'],
  ['[filter]\ntags = ["a,b"]\n', 'line 2: in [filter], a value of tags holds a comma'],
  ['[filter]\nhide-blocked = true\nblocked = true\n', 'in [filter], '],
  ['[filter]\nlabel = "nobody"\n', 'line 2: in [filter], label does not know "nobody"'],
  ['period = "last-week"\n[filter]\nfrom = "2026-03-01"\n', 'line 3: in [filter], the report has a period'],
  ['[calls]\norder = "colour"\n', 'line 2: in [calls], order does not know "colour"']
])('%j cannot be run, and nothing is written', async (text, message) => {
  const path = join(folder, 'wrong.toml')
  writeFileSync(path, text)
  const out = join(folder, 'wrong.html')
  const { exitCode, stderr } = await run('report', 'run', path, '--out', out)
  expect(stderr).toContain(message)
  expect(exitCode).toBe(1)
  expect(existsSync(out)).toBe(false)
})

test.each([
  [['--out', 'report.docx'], 'a file of an unknown form: report.docx'],
  [['--out', '{week}.html'], 'A file name may hold {from}, {until} and {tenant}, not {week}.'],
  [['--out', '{from}.html'], 'nothing says what that is'],
  [['--period', 'sometimes'], '"sometimes" is no period'],
  [['--week', '2026-W60'], '--week takes last, this or a week that exists'],
  [['--week', 'last', '--month', 'last'], 'cannot be used with'],
  [['--as-of', 'soon', '--week', 'last'], '--as-of takes a date and time']
])('%j is a mistake of the command line', async (args, message) => {
  const path = join(folder, 'all.toml')
  writeFileSync(path, '')
  const { exitCode, stderr } = await run('report', 'run', path, ...args)
  expect(stderr).toContain(message)
  expect(exitCode).toBe(2)
})

test('what new writes means the same calls again, hours and numbers included', async () => {
  const path = join(folder, 'made.toml')
  const filter = [
    '--call-direction',
    'inbound,internal',
    '--weekdays',
    '1-5',
    '--hours',
    '08:00-18:00',
    '--source',
    '!1001',
    '--source',
    '*5*',
    '--talk',
    '1s..',
    '--where',
    '{"anyOf":[{"answered":true},{"blocked":false}]}'.replace('{"answered":true},', '')
  ]
  const made = await run(
    'report',
    'new',
    path,
    ...filter,
    '--period',
    'last-week',
    '--title',
    'Own',
    '--order',
    'end'
  )
  expect(made.exitCode, made.stderr).toBe(0)
  const { stdout } = await run('report', 'check', path, ...AS_OF)
  const command = stdout.trimEnd().split('\n').at(-1) ?? ''
  for (const word of [
    'inbound,internal',
    '1-5',
    '08:00-18:00',
    "'!1001'",
    "'*5*'",
    '1s..',
    '"blocked":false',
    '--order dateEnd'
  ])
    expect(command).toContain(word)
  const listed = JSON.parse((await run('list', '--json', ...filter)).stdout) as {
    total: number
    filtered: number
  }
  const html = (await report(readFileSync(path, 'utf8'), 'made.html')).toString()
  expect(listed.filtered).toBeGreaterThan(0)
  expect(html).toContain(`<dt>Calls</dt><dd class="value">${listed.filtered}</dd>`)
})

test('new replaces no file unless it is told to', async () => {
  const path = join(folder, 'made.toml')
  writeFileSync(path, 'mine')
  const refused = await run('report', 'new', path)
  expect(refused.exitCode).toBe(2)
  expect(readFileSync(path, 'utf8')).toBe('mine')
  expect((await run('report', 'new', path, '--force')).exitCode).toBe(0)
  expect((await run('report', 'check', path)).exitCode).toBe(0)
})

test('names from outside do nothing in a page', async () => {
  const html = (await report('title = "<b>&\\"A\\""\nsentence = "<script>x</script>"\n', 'r.html')).toString()
  expect(html).toContain('<h1>&lt;b&gt;&amp;&quot;A&quot;</h1>')
  expect(html).not.toContain('<script>')
})

test('a printed report can be read aloud: headings, tables with heads, and what charts show', async () => {
  const told = readPdfStructure(
    await report('language = "fr"\ntitle = "Entrées"\n[calls]\nlimit = 100\n', 'r.pdf', '--month', '2026-03')
  )
  expect(told).toMatchObject({ language: 'fr', isMarked: true, untold: [] })
  const at = (path: string): readonly string[] =>
    told.elements.filter((each) => each.path === path).map(({ text }) => text)
  expect(at('H1')).toEqual(['Entrées'])
  expect(at('Sect/H2')).toContain('Appels dans le temps')
  expect(at('L/LI/Lbl')[0]).toBe('Appels')
  const heads = told.elements.filter(({ path }) => path === 'Sect/Table/TR/TH')
  expect(heads.length).toBeGreaterThan(10)
  expect(new Set(heads.map(({ scope }) => scope))).toEqual(new Set(['Column']))
  expect(heads.map(({ text }) => text)).toContain('Issue')
  expect(at('Sect/Table/TR/TD').filter((cell) => cell.startsWith('2026-03-11')).length).toBeGreaterThan(5)
  const drawn = told.elements.filter(({ path }) => path.endsWith('Figure'))
  expect(drawn.map(({ alt }) => alt !== null)).toEqual([true, true, true])
})
