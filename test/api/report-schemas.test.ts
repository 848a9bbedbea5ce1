import { expect, test } from 'vitest'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import { REPORT_OPTIONS } from '@shared/model/report'
import { REPORT_SCHEMAS } from '../../src-main/api/report-schemas'

const report = (pseudonyms: boolean) => ({
  options: { ...REPORT_OPTIONS, pseudonyms },
  filter: {},
  sort: DEFAULT_SORT,
  title: '',
  sentence: '',
  period: null,
  figures: ['calls'],
  charts: ['callers'],
  rows: 10,
  calls: 10,
  fileId: 'a'
})

test.each(['reports:run', 'reports:write'] as const)(
  '%s: no report says of real names that they are none',
  (name) => {
    expect(REPORT_SCHEMAS[name].safeParse(report(false)).error).toBeUndefined()
    expect(REPORT_SCHEMAS[name].safeParse(report(true)).error?.issues[0]?.path).toEqual(['options'])
  }
)
