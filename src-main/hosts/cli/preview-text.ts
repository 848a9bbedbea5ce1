import { restTime } from '@shared/format/rest-json'
import type { ImportPreview } from '@shared/model/import-preview'
import { unreadableTime } from '../../sources/time/unreadable-time'
import { printable } from './printable'
import { count } from './report-text'

/** Files of an archive: each with what it is, or why it is not read. */
function membersText(members: ImportPreview['members']): string[] {
  if (!members) return []
  const { shown, more, recordings } = members
  return [
    ...shown.map(({ name, format, taken, detail }) =>
      taken ? `  inside: ${name} (${format})` : `  inside, not read: ${name}: ${detail}`
    ),
    ...(more > 0 ? [`  inside, not read: ${count(more, 'more file')}`] : []),
    ...(recordings > 0 ? [`  inside: ${count(recordings, 'recording')}`] : [])
  ]
}

/** What a file holds, in words, for `import --dry-run`. */
export function previewText(preview: ImportPreview): string {
  const { zone, willGive, directory } = preview
  const unreadable = unreadableTime(preview)
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
          preview.alreadyHere !== null && preview.alreadyHere === preview.rowCount
            ? '  will give: nothing new, all of its events are here'
            : `  will give: ${willGive.callLogs} call logs, ${willGive.unfinished} unfinished, ${willGive.failed} failed, ${willGive.invalid} invalid` +
              (willGive.known > 0 ? ` (besides ${willGive.known} whose events are all here)` : '')
        ]
      : []),
    ...(directory ? [`  directory: ${directory.users} users, ${directory.lines} lines`] : []),
    ...(preview.missing.length > 0
      ? [`  missing: ${preview.missing.map(({ code }) => code).join(', ')}`]
      : []),
    ...membersText(preview.members),
    ...(preview.problemCount > 0 ? [`  rows that cannot be kept: ${preview.problemCount}`] : []),
    ...(unreadable ? [`  the time "${unreadable.value}" cannot be read. ${unreadable.advice}`] : []),
    ...(preview.problems.some(({ code }) => code === 'dump-cut') ? ['  the dump ends too early'] : [])
  ]
  return `${lines.map(printable).join('\n')}\n`
}
