import { Archive, FileAudio, Folder, FolderPlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { RecordingOverview, RecordingRoot } from '@shared/model/recording'
import { isActive, useJobs } from '../../api/jobs'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Icon } from '../../components/icon'
import { JobRow } from '../../components/job-row'
import { Notice } from '../../components/notice'
import { Status } from '../../components/badge'
import { TONE_ICONS } from '../../components/tone'
import { shortMomentText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { openPlaceDialog } from '../../state/recording-places'
import { RemovePlaceDialog } from './remove-place-dialog'

/** The folders, archives and copies in which files of recordings lie. */
export function PlacesTab({ overview }: { overview: RecordingOverview }): ReactNode {
  const text = useText()
  const [removed, setRemoved] = useState<RecordingRoot | null>(null)
  const looking = useJobs().filter((job) => job.kind === 'link' && (isActive(job) || job.status === 'failed'))
  const { roots } = overview
  const gone = roots.filter(({ isThere }) => !isThere).length
  const add = (
    <div className="row wrap">
      <Button
        kind={roots.length === 0 ? 'primary' : 'usual'}
        icon={FolderPlus}
        onPress={() => openPlaceDialog({ kind: 'folder' })}
      >
        {text('places.add.folder')}
      </Button>
      <Button icon={Archive} onPress={() => openPlaceDialog({ kind: 'archive' })}>
        {text('places.add.archive')}
      </Button>
      <Button icon={FileAudio} onPress={() => openPlaceDialog({ kind: 'file' })}>
        {text('places.add.file')}
      </Button>
    </div>
  )
  return (
    <div className="page">
      {looking.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
      {roots.length === 0 ? (
        <div style={{ paddingTop: '8vh' }}>
          <EmptyState title={text('places.none')} text={text('places.none.text')}>
            {add}
          </EmptyState>
        </div>
      ) : (
        <div className="places">
          {gone > 0 && <Notice tone="warn">{text('places.goneNotice', { count: gone })}</Notice>}
          <div className="scroll-x">
            <PlacesTable roots={roots} onRemove={setRemoved} />
          </div>
          {add}
        </div>
      )}
      {removed && <RemovePlaceDialog root={removed} onClose={() => setRemoved(null)} />}
    </div>
  )
}

interface PlacesTableProps {
  readonly roots: readonly RecordingRoot[]
  readonly onRemove: (root: RecordingRoot) => void
}

function PlacesTable({ roots, onRemove }: PlacesTableProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  return (
    <table className="t">
      <thead>
        <tr>
          <th>{text('places.column.place')}</th>
          <th>{text('places.column.prefix')}</th>
          <th className="num">{text('places.column.files')}</th>
          <th className="num">{text('places.column.linked')}</th>
          <th className="gap-left">{text('places.column.looked')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {roots.map((root) => (
          <tr key={root.id}>
            <td className="wrap place-path">
              <span className="row">
                <Icon
                  of={root.kind === 'archive' ? Archive : Folder}
                  size={14}
                  label={text(`places.kind.${root.kind}`)}
                />
                {root.kind === 'cache' ? (
                  <span>{text('places.cache')}</span>
                ) : (
                  <span className="mono select-text">{root.path}</span>
                )}
              </span>
              {!root.isThere && (
                <Status icon={TONE_ICONS.warn} tone="warn">
                  {text('places.gone')}
                </Status>
              )}
            </td>
            <td className="wrap place-path">
              {root.kind === 'cache' ? (
                <span className="t2">{text('places.cache.prefix')}</span>
              ) : root.prefix === null ? (
                <span className="t2">{text('places.byName')}</span>
              ) : (
                <span className="mono select-text">{root.prefix}</span>
              )}
            </td>
            <td className="num">{formatCount(root.files)}</td>
            <td className="num">{formatCount(root.linked)}</td>
            <td className="gap-left t2">
              {root.lookedAt === null ? text('places.never') : shortMomentText(root.lookedAt, zone, language)}
            </td>
            <td>
              {root.kind !== 'cache' && (
                <Button
                  compact
                  kind="plain"
                  aria-label={text('places.remove.of', { path: root.path })}
                  onPress={() => onRemove(root)}
                >
                  {text('places.remove')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
