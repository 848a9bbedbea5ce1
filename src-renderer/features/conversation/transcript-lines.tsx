import { ChevronDown, ChevronUp, Search } from 'lucide-react'
import {
  Fragment,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode
} from 'react'
import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import type { Transcript, TranscriptLine } from '@shared/model/transcript'
import { IconButton } from '../../components/icon-button'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { onPlayback, playbackNow, usePlaybackValue } from '../../state/playback'
import { momentAt, pausesOf, type RecordingCourse } from '../../components/recording-pieces'
import { lineAt, linesWith, markedParts } from './transcript-place'
import type { TranscriptTime } from './transcript-time'
import { positionText } from '../../components/position-text'

interface TranscriptLinesProps {
  readonly transcript: Transcript
  /** The recording that it is of; null for a transcript of the whole call. */
  readonly course: RecordingCourse | null
  readonly time: TranscriptTime
}

/** The lines, the one being said marked; a click goes there. One tab stop, arrow keys inside. */
export function TranscriptLines({ transcript, course, time }: TranscriptLinesProps): ReactNode {
  const text = useText()
  const { lines } = transcript
  const current = usePlaybackValue((playback) => {
    const place = time.placeOf(playback)
    return place === null ? -1 : lineAt(lines, place)
  })
  // Who scrolls reads elsewhere; from the next line that is asked for, the list goes along again.
  const scrolledAway = useRef(false)
  const [search, setSearch] = useState('')
  const [focused, setFocused] = useState(0)
  const [hit, setHit] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const hits = linesWith(lines, search)
  const pauses = course ? pausesOf(course) : []

  const lineElement = (index: number): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>(`[data-line="${index}"]`) ?? null
  const follow = useEffectEvent(() => {
    const line = lineElement(current)
    // Only the list is moved: the player above it stays where it is.
    if (line && list.current && !scrolledAway.current) showWithin(list.current, line)
  })
  useEffect(() => follow(), [current])
  useEffect(() => {
    const holder = list.current
    const away = (): void => {
      scrolledAway.current = playbackNow().isPlaying
    }
    holder?.addEventListener('wheel', away, { passive: true })
    holder?.addEventListener('touchmove', away, { passive: true })
    const stop = onPlayback(() => {
      if (!playbackNow().isPlaying) scrolledAway.current = false
    })
    return () => {
      holder?.removeEventListener('wheel', away)
      holder?.removeEventListener('touchmove', away)
      stop()
    }
  }, [])

  const goToHit = (delta: 1 | -1): void => {
    if (hits.length === 0) return
    const next = (hit + delta + hits.length) % hits.length
    setHit(next)
    lineElement(hits[next] ?? 0)?.scrollIntoView({ block: 'nearest' })
  }
  const go = (line: TranscriptLine, index: number): void => {
    setFocused(index)
    scrolledAway.current = false
    if (line.fromUs !== null) time.goTo(line.fromUs)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = lines.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, focused + 1),
      ArrowUp: Math.max(0, focused - 1),
      Home: 0,
      End: last
    }
    const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : moves[event.key]
    if (next === undefined) return
    event.preventDefault()
    setFocused(next)
    lineElement(next)?.querySelector('button')?.focus()
  }
  return (
    <>
      <div className="transcript-find" role="search" aria-label={text('transcript.find')}>
        <TextField
          label={text('transcript.find')}
          placeholder={text('transcript.find')}
          icon={Search}
          value={search}
          onChange={(value) => {
            setSearch(value)
            setHit(0)
            const [first] = linesWith(lines, value)
            if (first !== undefined) lineElement(first)?.scrollIntoView({ block: 'nearest' })
          }}
          onEnter={() => goToHit(1)}
        />
        {search.trim() !== '' && (
          <>
            <span className="t2 small" role="status">
              {text('transcript.hits', {
                count: hits.length,
                place: String(Math.min(hit + 1, hits.length))
              })}
            </span>
            <IconButton
              compact
              icon={ChevronUp}
              label={text('transcript.previousHit')}
              onPress={() => goToHit(-1)}
            />
            <IconButton
              compact
              icon={ChevronDown}
              label={text('transcript.nextHit')}
              onPress={() => goToHit(1)}
            />
          </>
        )}
      </div>
      <ol ref={list} className="transcript-lines" aria-label={text('transcript.title')} onKeyDown={onKeyDown}>
        {lines.map((line, index) => {
          const before = lines[index - 1]?.fromUs ?? -1
          const passed = pauses.filter(
            ({ positionUs }) => line.fromUs !== null && positionUs > before && positionUs <= line.fromUs
          )
          return (
            <Fragment key={index}>
              {passed.map(({ from, until }) => (
                <PauseLine key={from} from={from} until={until} />
              ))}
              <li
                data-line={index}
                aria-current={index === current ? 'true' : undefined}
                data-hit={hits[hit] === index ? '' : undefined}
                onClick={() => {
                  // Marking words with the mouse is no click on the line.
                  if (window.getSelection()?.isCollapsed !== false) go(line, index)
                }}
              >
                <button
                  type="button"
                  className="link plain-text position"
                  tabIndex={index === focused ? 0 : -1}
                  onFocus={() => setFocused(index)}
                  onClick={(event) => {
                    event.stopPropagation()
                    go(line, index)
                  }}
                  aria-label={
                    line.fromUs === null
                      ? text('transcript.line', { number: String(index + 1) })
                      : text('transcript.goTo', { position: positionText(line.fromUs) })
                  }
                >
                  {line.fromUs === null ? '' : <Position us={line.fromUs} course={course} />}
                </button>
                <span className="strong cut" title={line.speaker ?? ''}>
                  {line.speaker}
                </span>
                <span className="words">
                  {markedParts(line.text, search).map((part, at) =>
                    part.isHit ? <mark key={at}>{part.text}</mark> : <Fragment key={at}>{part.text}</Fragment>
                  )}
                </span>
              </li>
            </Fragment>
          )
        })}
      </ol>
    </>
  )
}

/** Scrolls a list so far that a line of it is seen, with a little room around it. */
function showWithin(list: HTMLElement, line: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), line.getBoundingClientRect()]
  const room = Math.min(24, outer.height / 4)
  if (inner.top < outer.top + room) list.scrollTop -= outer.top + room - inner.top
  else if (inner.bottom > outer.bottom - room) list.scrollTop += inner.bottom - outer.bottom + room
}

/** A place in the recording; the clock of the call as a tooltip. */
function Position({ us, course }: { us: number; course: RecordingCourse | null }): ReactNode {
  const zone = useDisplayZone()
  return (
    <span title={course ? formatZoned(momentAt(course, us), zone).slice(11) : undefined}>
      {positionText(us)}
    </span>
  )
}

function PauseLine({ from, until }: { from: number; until: number }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const clock = (us: number): string => formatZoned(us, zone).slice(11)
  return (
    <li className="pause-line">
      {text('recording.paused', {
        length: formatDuration(until - from) || '<1s',
        from: clock(from),
        until: clock(until)
      })}
    </li>
  )
}
