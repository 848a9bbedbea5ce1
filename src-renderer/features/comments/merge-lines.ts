import type { PeopleMerge } from '@shared/model/team'
import type { Translate } from '../../i18n/use-text'

/** What came with a colleague's workspace, a line for each thing that changed; none when all was here. */
export function mergeLines(
  { comments, labels, views, transcripts }: PeopleMerge,
  text: Translate
): readonly string[] {
  const line = (
    key: 'added' | 'updated' | 'removed' | 'labels' | 'put' | 'views' | 'transcripts',
    count: number
  ): readonly string[] => (count === 0 ? [] : [text(`merge.${key}`, { count })])
  return [
    ...line('added', comments.added),
    ...line('updated', comments.updated),
    ...line('removed', comments.removed),
    ...line('labels', labels.added),
    ...line('put', labels.put),
    ...line('views', views.added),
    ...line('transcripts', transcripts.added)
  ]
}
