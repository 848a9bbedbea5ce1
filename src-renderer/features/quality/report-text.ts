import { formatCount } from '@shared/format/number'
import { formatZoned } from '@shared/format/zone'
import type { QualityReport } from '@shared/model/quality'
import type { Language } from '../../i18n/language'
import type { Translate } from '../../i18n/use-text'
import { findingWords } from './finding-words'
import { reportFigures } from './report-figures'

const EXAMPLES = 3

/** The whole report as plain text, for a ticket or a mail. Zone: IANA. */
export function reportText(report: QualityReport, text: Translate, language: Language, zone: string): string {
  const figures = reportFigures(report, text, language, zone).map(
    ({ label, value, note }) => `${label}: ${value}${note ? ` (${note})` : ''}`
  )
  const findings = report.checks
    .filter(({ count }) => count > 0)
    .flatMap((check) => {
      const words = findingWords(check, text, zone)
      const count = formatCount(check.count)
      return [
        '',
        `${text(`quality.severity.${check.severity}`)}, ${check.atLeast ? text('quality.atLeast', { count }) : count}: ${words.title}`,
        `  ${words.effect}`,
        ...words.details.map((sentence) => `  ${sentence}`),
        ...check.examples
          .slice(0, EXAMPLES)
          .map((one) => `  - ${one.time === undefined ? '' : `${formatZoned(one.time, zone)}  `}${one.text}`),
        ...(words.remedy === '' ? [] : [`  ${words.remedy}`]),
        ...(check.command === null ? [] : [`  $ ${check.command}`])
      ]
    })
  const gaps = report.gaps.map(({ from, until }) =>
    text('quality.gap', { from: formatZoned(from, zone), until: formatZoned(until, zone) })
  )
  return [...figures, ...findings, ...(gaps.length > 0 ? ['', text('quality.gaps'), ...gaps] : []), ''].join(
    '\n'
  )
}
