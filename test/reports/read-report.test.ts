import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { CHART_IDS } from '@shared/charts/chart-id'
import { REPORT_FIGURES } from '@shared/model/report'
import { readReport } from '../../src-main/reports'

const SAMPLE = resolve(import.meta.dirname, '../../resources/reports/weekly.toml')

test('the sample is read as it explains itself', () => {
  const { formats, filter, order, direction, report } = readReport(
    readFileSync(SAMPLE, 'utf8'),
    'weekly.toml'
  )
  expect(formats).toEqual(['html', 'pdf'])
  expect(filter).toEqual({ 'call-direction': 'inbound', 'hide-blocked': true })
  expect([order, direction]).toEqual(['start', 'asc'])
  expect(report).toMatchObject({
    title: 'Calls from outside, by week',
    period: 'last-week',
    rows: 10,
    calls: 200,
    charts: ['course', 'heat', 'outcomes', 'hangups', 'callers', 'answered-by', 'unreturned'],
    options: { timeZone: 'workspace', language: 'en', words: true, times: 'local', durations: 'units' }
  })
  expect(report.options.columns).toEqual([
    'date',
    'sourceName',
    'sourceExten',
    'destinationName',
    'destinationExten',
    'outcome',
    'talkDurationUs'
  ])
})

test('the example of the guide names every chart and every figure', () => {
  const guide = readFileSync(resolve(import.meta.dirname, '../../docs/guide/reports.md'), 'utf8')
  const [, example = ''] = /```toml\n(.*?)```/s.exec(guide) ?? []
  const { filter, report } = readReport(example, 'guide.toml')
  expect(filter).toEqual({ 'call-direction': 'inbound', 'hide-blocked': true, source: ['!0155501234'] })
  expect(report).toMatchObject({ charts: CHART_IDS, figures: REPORT_FIGURES, calls: 200 })
})

test('an empty file is a report of everything', () => {
  const { formats, filter, report } = readReport('', 'empty.toml')
  expect(formats).toEqual(['html'])
  expect(filter).toEqual({})
  expect(report.charts).toEqual(CHART_IDS)
  expect(report.figures).toEqual(REPORT_FIGURES)
  expect(report.period).toBeNull()
})

test('values of a filter may be texts, numbers, flags and lists', () => {
  const text =
    '[filter]\nsource = ["0142*", "!1001"]\nhangup-cause = [16, 17]\nrecorded = true\nfrom-id = 7\n'
  expect(readReport(text, 'r.toml').filter).toEqual({
    source: ['0142*', '!1001'],
    'hangup-cause': ['16', '17'],
    recorded: true,
    'from-id': '7'
  })
})

test.each([
  ['title = "a\n', 'line 1: '],
  ['title = "a"\nlimit = 3\n', 'line 2: there is no key "limit"; there are: title, sentence, period'],
  ['title = 7\n', 'line 1: title = 7 means nothing; it may be a text'],
  ['title = "a\\nb"\n', 'line 1: title = "a\\nb" means nothing'],
  ['\n# period\nperiod = "sometimes"\n', 'line 3: period = "sometimes" is no period'],
  ['time-zone = "Mars/Olympus"', 'line 1: time-zone = "Mars/Olympus" means nothing; it may be "workspace"'],
  ['time-zone = "computer"', 'line 1: time-zone = "computer" means nothing'],
  ['language = "de"', 'line 1: language = "de" means nothing; it may be en, fr'],
  ['formats = ["docx"]', 'it may be a list of: html, pdf, xlsx, csv'],
  ['formats = "html"', 'it may be a list of: html, pdf, xlsx, csv'],
  [
    'figures = ["calls"]\ncharts = ["pie"]',
    'line 2: charts = ["pie"] means nothing; it may be a list of: course'
  ],
  ['rows = 0', 'line 1: rows = 0 means nothing; it may be a number from 1 to 1000'],
  ['rows = 1.5', 'line 1: rows = 1.5 means nothing'],
  ['filter = "inbound"', 'line 1: filter is a table: begin it with a line [filter]'],
  ['[[calls]]\nlimit = 1', 'calls is a table: begin it with a line [calls]'],
  ['[filter]\nsource = { a = 1 }', 'line 2: in [filter], source takes a text'],
  [
    '[calls]\nlimit = -1',
    'line 2: in [calls], limit = -1 means nothing; it may be a number from 0 (no table) to 20000'
  ],
  ['rows = 3\n\n[calls]\n# all\nlimit = 20001', 'line 5: in [calls], limit = 20001 means nothing'],
  ['[calls]\ndirection = "up"', 'line 2: in [calls], direction may be asc, desc'],
  [
    '[calls]\ncolumns = ["start", "colour"]',
    'line 2: in [calls], columns = ["start","colour"] means nothing; it may be'
  ],
  [
    '[calls]\ncolour = 1',
    'line 2: in [calls], there is no key "colour"; there are: limit, order, direction, '
  ],
  ['[calls]\nformat = "csv"', 'line 2: in [calls], format'],
  [
    '[calls]\ntime-zone = "UTC"',
    'line 2: in [calls], time-zone holds for the whole report: name "time-zone" above'
  ],
  [
    '[calls]\npseudonyms = true',
    'line 2: in [calls], pseudonyms holds for the whole report: name "pseudonyms" above'
  ],
  ['pseudonyms = "yes"', 'line 1: pseudonyms = "yes" means nothing; it may be true, false'],
  ['[calls]\ndescribe = true', 'line 2: in [calls], describe means nothing in a report']
])('%j is refused with its line and what may stand there', (text, message) => {
  let failure: unknown
  try {
    readReport(text, 'weekly.toml')
  } catch (error) {
    failure = error
  }
  expect(failure).toMatchObject({ code: 'text-file-invalid' })
  expect((failure as Error).message).toContain('weekly.toml cannot be used: ')
  expect((failure as Error).message).toContain(message)
})
