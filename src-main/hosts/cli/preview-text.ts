import { restTime } from '@shared/format/rest-json'
import type { ImportPreview } from '@shared/model/import-preview'
import { printable } from './printable'

/** What a file holds, in words, for `import --dry-run`. */
export function previewText(preview: ImportPreview): string {
  const { zone, willGive, directory } = preview
  const time = (us: number): string => restTime(us, zone.proposed ?? 'UTC')
  const columns = preview.columns
    .map(({ source, target }) => (target === null ? `(${source})` : target))
    .join(', ')
  const lines = [
    `${preview.fileName}: ${preview.kind}, ${[preview.format, ...preview.compression].join(', ')}, ${preview.encoding}`,
    `  rows: ${preview.rowCountExact ? '' : 'about '}${preview.rowCount}`,
    ...(preview.columns.length > 0 ? [`  columns: ${columns}`] : []),
    ...(preview.firstTime !== null && preview.lastTime !== null
      ? [`  period: ${time(preview.firstTime)} to ${time(preview.lastTime)}`]
      : []),
    ...(zone.needed
      ? [
          `  times name no zone: ${zone.proposed === null ? 'name it with --time-zone' : `${zone.proposed} fits`}`
        ]
      : []),
    ...(preview.alreadyHere === null ? [] : [`  already here: ${preview.alreadyHere}`]),
    ...(willGive
      ? [
          `  will give: ${willGive.callLogs} call logs, ${willGive.unfinished} unfinished, ${willGive.failed} failed`
        ]
      : []),
    ...(directory ? [`  directory: ${directory.users} users, ${directory.lines} lines`] : []),
    ...(preview.missing.length > 0
      ? [`  missing: ${preview.missing.map(({ code }) => code).join(', ')}`]
      : []),
    ...(preview.problemCount > 0 ? [`  rows that cannot be kept: ${preview.problemCount}`] : [])
  ]
  return `${lines.map(printable).join('\n')}\n`
}
