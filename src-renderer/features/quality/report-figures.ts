import { formatCount } from '@shared/format/number'
import type { QualityReport } from '@shared/model/quality'
import type { Figure } from '../../components/figure-strip'
import { dayText } from '../../i18n/dates'
import type { Language } from '../../i18n/language'
import type { Translate } from '../../i18n/use-text'

/** The five figures above the findings. Zone: IANA. */
export function reportFigures(
  report: QualityReport,
  text: Translate,
  language: Language,
  zone: string
): readonly Figure[] {
  const { cels, rejectedRows, period, callLogs, usedCels, skipped, directory, perDay } = report
  const day = (us: number): string => dayText(us, zone, language)
  return [
    {
      label: text('quality.figure.events'),
      value: formatCount(cels),
      note: text('quality.figure.rejected', { count: rejectedRows })
    },
    {
      label: text('quality.figure.period'),
      value: text('quality.figure.days', { count: perDay.filter((each) => each.cels > 0).length }),
      note: period ? text('common.period', { from: day(period.from), until: day(period.until) }) : ''
    },
    {
      label: text('quality.figure.callLogs'),
      value: formatCount(callLogs),
      note: text('quality.figure.used', { count: usedCels })
    },
    {
      label: text('quality.figure.none'),
      value: formatCount(skipped.unfinished + skipped.failed + skipped.invalid),
      note: text('quality.figure.none.text', {
        unfinished: formatCount(skipped.unfinished),
        failed: formatCount(skipped.failed),
        invalid: formatCount(skipped.invalid)
      })
    },
    directory
      ? {
          label: text('quality.figure.directory'),
          value: text('quality.figure.users', { count: directory.users }),
          note:
            directory.linesMet === 0
              ? text('quality.figure.noLines')
              : text('quality.figure.lines', {
                  known: formatCount(directory.linesKnown),
                  met: formatCount(directory.linesMet)
                })
        }
      : {
          label: text('quality.figure.directory'),
          value: text('quality.figure.noDirectory'),
          note: text('quality.figure.noDirectory.text')
        }
  ]
}
