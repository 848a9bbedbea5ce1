import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { RecordingRow } from '@shared/model/recording'
import { useSummary } from '../../../api/queries'
import { Icon } from '../../../components/icon'
import { IconButton } from '../../../components/icon-button'
import { positionText } from '../../../components/position-text'
import { Tooltip } from '../../../components/tooltip'
import { momentText } from '../../../i18n/dates'
import { useLanguage } from '../../../i18n/use-language'
import { useText } from '../../../i18n/use-text'
import { announce } from '../../../state/announce'
import { useDisplayZone } from '../../../state/display-zone'
import { reportFailure } from '../../../state/failure'
import { showCall } from '../../../state/navigation'
import { closeQueue, usePlayWish, type PlayWish } from '../../../state/play-queue'
import { playbackNow, usePlaybackValue } from '../../../state/playback'
import { showToast } from '../../../state/toast'
import { isSounding, pauseSound, playerNow, playRecording, stopSound, usePlayer } from '../engine'
import { usePlayerKeys } from '../player-keys'
import { loadQueue, type QueueRows } from './load-queue'
import './queue.css'

/** The bar of a queue of recordings; it stays while one moves through the window. Another workspace ends every sound. */
export function QueueBar(): ReactNode {
  const wish = usePlayWish()
  const workspaceId = useSummary()?.workspace.id
  useEffect(() => {
    if (workspaceId === undefined) return undefined
    return () => {
      closeQueue()
      stopSound()
    }
  }, [workspaceId])
  return wish && <Queue key={idOf(wish)} wish={wish} />
}

const ids = new WeakMap<PlayWish, number>()
let lastId = 0

/** Each wish is a queue of its own, also for the same calls. */
function idOf(wish: PlayWish): number {
  const known = ids.get(wish)
  if (known !== undefined) return known
  lastId += 1
  ids.set(wish, lastId)
  return lastId
}

function Queue({ wish }: { wish: PlayWish }): ReactNode {
  const text = useText()
  const [queue, setQueue] = useState<QueueRows | null>(null)
  const begin = useEffectEvent((loaded: QueueRows) => {
    const [first] = loaded.rows
    if (first) {
      setQueue(loaded)
      playRecording(first.recording.uuid, 0, orderOf(loaded), 'queue')
    } else {
      closeQueue()
      showToast({ text: text('queue.none') })
    }
  })
  useEffect(() => {
    let isLeft = false
    loadQueue(wish.selection)
      .then((loaded) => isLeft || begin(loaded))
      .catch((problem: unknown) => {
        if (isLeft) return
        closeQueue()
        reportFailure(problem)
      })
    return () => {
      isLeft = true
      if (playerNow().owner === 'queue') stopSound()
    }
  }, [wish])
  return (
    <section className="queue-bar" aria-label={text('queue.title')} data-pane>
      {queue ? (
        <QueueControls queue={queue} />
      ) : (
        <span className="t2" role="status">
          {text('queue.loading')}
        </span>
      )}
    </section>
  )
}

const orders = new WeakMap<QueueRows, readonly string[]>()

/** The uuids of a queue; the same array each time, by which the engine knows that the queue goes on. */
function orderOf(queue: QueueRows): readonly string[] {
  const known = orders.get(queue)
  if (known) return known
  const made = queue.rows.map(({ recording }) => recording.uuid)
  orders.set(queue, made)
  return made
}

function QueueControls({ queue }: { queue: QueueRows }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const { rows, total, left } = queue
  const player = usePlayer()
  const isOwn = player.owner === 'queue'
  const [last, setLast] = useState(0)
  const at = isOwn ? rows.findIndex(({ recording }) => recording.uuid === player.uuid) : -1
  // A recording that was chosen in the call takes over; the queue waits at its place.
  if (at >= 0 && at !== last) setLast(at)
  const index = at >= 0 ? at : last
  const row = rows[index]
  const isPlaying = usePlaybackValue((playback) => playback.isPlaying) && isOwn
  const seconds = usePlaybackValue(({ positionUs }) => Math.floor(positionUs / 1e6))
  const parties = row && text('queue.parties', partiesOf(row, text('queue.unknown')))
  const go = (to: number): void => {
    const target = rows[to]
    if (target) playRecording(target.recording.uuid, 0, orderOf(queue), 'queue')
  }
  const toggle = (): void => {
    if (isOwn && isSounding()) pauseSound()
    else if (isOwn && row && player.uuid === row.recording.uuid)
      playRecording(row.recording.uuid, playbackNow().positionUs, orderOf(queue), 'queue')
    else go(index)
  }
  const shownUuid = row?.recording.uuid
  useEffect(() => {
    const shown = rows[index]
    if (!shown) return
    const who = partiesOf(shown, text('queue.unknown'))
    announce(text('queue.playing', { ...who, place: String(index + 1), total: String(rows.length) }))
  }, [shownUuid, index, rows, text])
  usePlayerKeys(
    { toggle, move: (by) => isOwn && row && moveBy(row, by, orderOf(queue)) },
    '.queue-bar',
    false
  )
  if (!row) return null
  const label = text(isPlaying ? 'player.pause' : 'player.play')
  return (
    <>
      <IconButton
        compact
        icon={SkipBack}
        label={text('queue.previous')}
        isDisabled={index === 0}
        onPress={() => go(index - 1)}
      />
      <Tooltip text={label}>
        <AriaButton className="play-button small" aria-label={label} onPress={toggle}>
          <Icon of={isPlaying ? Pause : Play} size={14} className="solid" />
        </AriaButton>
      </Tooltip>
      <IconButton
        compact
        icon={SkipForward}
        label={text('queue.next')}
        isDisabled={index === rows.length - 1}
        onPress={() => go(index + 1)}
      />
      <span className="t2 queue-figure">
        {text('queue.place', { place: String(index + 1), total: String(rows.length) })}
      </span>
      <Tooltip text={text('queue.openCall')}>
        <AriaButton
          className="link queue-call cut"
          onPress={() => showCall(row.callLogId, undefined, 'conversation')}
        >
          {parties}
        </AriaButton>
      </Tooltip>
      <span className="t3 small cut queue-moment">{momentText(row.date, zone, language)}</span>
      <span className="small queue-figure">{positionText(isOwn ? seconds * 1e6 : 0)}</span>
      {player.phase === 'failed' && isOwn && <span className="small bad cut">{text('queue.failed')}</span>}
      {player.phase === 'refused' && isOwn && (
        <span className="small t2 cut">{text('player.refused.text')}</span>
      )}
      <span className="push" />
      {total > rows.length && (
        <span className="small t3 cut">
          {text('queue.cut', { count: String(rows.length), total: String(total) })}
        </span>
      )}
      {player.skipped > 0 && isOwn && (
        <span className="small t2 cut">{text('queue.skipped', { count: player.skipped })}</span>
      )}
      {left > 0 && <span className="small t3 cut">{text('queue.left', { count: left })}</span>}
      <IconButton compact icon={X} label={text('queue.close')} onPress={closeQueue} />
    </>
  )
}

function moveBy(row: RecordingRow, by: number, order: readonly string[]): void {
  const place = Math.max(0, playbackNow().positionUs + by)
  if (isSounding()) playRecording(row.recording.uuid, place, order, 'queue')
}

const partiesOf = (row: RecordingRow, nobody: string): { readonly from: string; readonly to: string } => ({
  from: row.sourceName || row.sourceExten || nobody,
  to: row.destinationName || row.destinationExten || nobody
})
