/*
 * One drawing with its pointer, wheel, keys and spoken form: what they share is the part of the recording that is seen,
 * therefore they stand together.
 */
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import type { RecordingPeaks } from '@shared/model/recording'
import { positionText } from '../../components/position-text'
import { useText, type Translate } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { onPlayback, playbackNow, usePlaybackValue } from '../../state/playback'
import { BAR_PITCH, drawWave, waveColours } from './draw-wave'
import { loudChannels } from './loud-channels'
import { boundsOf, type RepeatedPart } from './repeat-part'
import type { TimeMap } from './time-map'
import { axisPlaces, layLabels, showing, waveBars, withinSound, zoomed, type WaveView } from './wave-view'
import type { MarkKind, WaveMark } from './wave-marks'

interface WaveformProps {
  readonly uuid: string
  /** Accessible name of the slider. */
  readonly label: string
  /** Null while the shape is not known: axis and marks stand, the wave is grey. */
  readonly peaks: RecordingPeaks | null
  readonly map: TimeMap
  readonly marks: readonly WaveMark[]
  /** Marked to be repeated. */
  readonly part: RepeatedPart | null
  /** Names of two channels, upper and lower. */
  readonly sides: readonly [string, string]
  readonly onSeek: (positionUs: number) => void
}

const HEIGHT = 72
const STEREO_HEIGHT = 112
/** Those that say most come first where labels would lie on each other. */
const PRIORITY: Readonly<Record<MarkKind, number>> = {
  on: 0,
  off: 1,
  pause: 2,
  transfer: 3,
  answer: 4,
  hold: 5,
  unhold: 6
}
const SMALL = 1_000_000
const LARGE = 10_000_000

/** Words of a mark, with the clock of the call. */
const markText = ({ kind, at, lengthUs }: WaveMark, zone: string, text: Translate): string =>
  text(`player.mark.${kind}`, {
    time: formatZoned(at, zone).slice(11),
    length: formatDuration(lengthUs) || '<1s'
  })

/** The waveform with the marks of the call's events; a slider for the position. */
export function Waveform(props: WaveformProps): ReactNode {
  const { uuid, label, peaks, map, marks, part, sides, onSeek } = props
  const text = useText()
  const zone = useDisplayZone()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [width, setWidth] = useState(0)
  const [chosenView, setView] = useState<WaveView | null>(null)
  const [hover, setHover] = useState<number | null>(null)
  const { lengthUs } = map
  const view = useMemo(
    () => withinSound(chosenView ?? { fromUs: 0, spanUs: lengthUs }, lengthUs),
    [chosenView, lengthUs]
  )
  const isZoomed = view.spanUs < lengthUs
  const isStereo = peaks?.channels.length === 2
  const height = isStereo ? STEREO_HEIGHT : HEIGHT
  const seconds = usePlaybackValue(({ recordingUuid, positionUs }) =>
    recordingUuid === uuid ? Math.floor(positionUs / 1e6) : 0
  )
  const bars = useMemo(() => {
    const count = Math.max(1, Math.floor(width / BAR_PITCH))
    if (!peaks) return [Array.from({ length: count }, () => ({ low: -0.12, high: 0.12 }))]
    return loudChannels(peaks).map(({ channel, loudest }) =>
      waveBars(channel, peaks.stepUs, view, count, loudest)
    )
  }, [peaks, view, width])

  const placeOf = (): number => {
    const { recordingUuid, positionUs } = playbackNow()
    return recordingUuid === uuid ? positionUs : 0
  }
  const draw = useEffectEvent(() => {
    if (!canvas.current || width === 0) return
    drawWave(
      canvas.current,
      {
        width,
        height,
        view,
        channels: bars,
        marks: marks.map(({ positionUs }) => positionUs),
        part: boundsOf(part, uuid),
        positionUs: placeOf()
      },
      waveColours(canvas.current)
    )
  })
  const follow = useEffectEvent(() => {
    const place = placeOf()
    const next = isZoomed && playbackNow().isPlaying ? showing(view, place, lengthUs) : view
    if (next !== view) setView(next)
    else draw()
  })
  useLayoutEffect(() => draw(), [bars, marks, part, width, height, view])
  useEffect(() => onPlayback(() => follow()), [])
  useEffect(() => {
    const size = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    if (frame.current) size.observe(frame.current)
    const theme = new MutationObserver(() => draw())
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    const forced = window.matchMedia('(forced-colors: active)')
    const again = (): void => draw()
    forced.addEventListener('change', again)
    return () => {
      size.disconnect()
      theme.disconnect()
      forced.removeEventListener('change', again)
    }
  }, [])

  const placeAt = (clientX: number): number => {
    const box = frame.current?.getBoundingClientRect()
    if (!box || box.width === 0) return 0
    const share = Math.min(Math.max(0, (clientX - box.left) / box.width), 1)
    return Math.round(view.fromUs + share * view.spanUs)
  }
  const zoom = (factor: number, at: number): void => {
    const next = zoomed(view, factor, at, lengthUs)
    setView(next.spanUs >= lengthUs ? null : next)
  }
  const onWheel = useEffectEvent((event: WheelEvent) => {
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
    if (!event.ctrlKey && !(sideways && isZoomed)) return
    event.preventDefault()
    if (event.ctrlKey) return zoom(event.deltaY < 0 ? 1.3 : 1 / 1.3, placeAt(event.clientX))
    const moved = ((event.deltaX || event.deltaY) / Math.max(1, width)) * view.spanUs
    setView(withinSound({ ...view, fromUs: view.fromUs + moved }, lengthUs))
  })
  useEffect(() => {
    const element = frame.current
    // React listens to the wheel passively, and the page would grow with Ctrl.
    const listener = (event: WheelEvent): void => onWheel(event)
    element?.addEventListener('wheel', listener, { passive: false })
    return () => element?.removeEventListener('wheel', listener)
  }, [])

  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    const place = placeAt(event.clientX)
    setHover(place)
    if (event.type === 'pointerdown') {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      onSeek(place)
    } else if (event.currentTarget.hasPointerCapture(event.pointerId)) onSeek(place)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const place = placeOf()
    const goes: Readonly<Record<string, number | undefined>> = {
      ArrowLeft: place - (event.shiftKey ? SMALL : LARGE),
      ArrowRight: place + (event.shiftKey ? SMALL : LARGE),
      ArrowDown: place - SMALL,
      ArrowUp: place + SMALL,
      Home: 0,
      End: lengthUs,
      PageDown: marks.find(({ positionUs }) => positionUs > place + 100_000)?.positionUs ?? lengthUs,
      PageUp: marks.findLast(({ positionUs }) => positionUs < place - SMALL)?.positionUs ?? 0
    }
    const to = goes[event.key]
    if (to !== undefined) onSeek(Math.min(Math.max(0, to), lengthUs))
    else if (event.key === '+') zoom(2, place)
    else if (event.key === '-') zoom(0.5, place)
    else if (event.key === '0') setView(null)
    else return
    event.preventDefault()
  }

  const x = (us: number): number => ((us - view.fromUs) / view.spanUs) * width
  const inView = marks
    .filter(({ positionUs }) => x(positionUs) >= -1 && x(positionUs) <= width + 1)
    .toSorted((a, b) => PRIORITY[a.kind] - PRIORITY[b.kind])
    .map((mark) => ({ mark, words: markText(mark, zone, text) }))
  const labels = layLabels(
    inView.map(({ mark, words }) => ({ x: x(mark.positionUs), width: widthOf(words) })),
    width
  )
  const flags = [
    { name: 'A', at: part?.fromUs ?? null },
    { name: 'B', at: part?.untilUs ?? null }
  ].flatMap(({ name, at }) => (at === null || x(at) < 0 || x(at) > width ? [] : [{ name, at }]))
  const clock = (us: number): string => formatZoned(map.momentAt(us), zone).slice(11)
  const near = hover === null ? null : inView.find(({ mark }) => Math.abs(x(mark.positionUs) - x(hover)) < 4)
  return (
    <div className="wave">
      <div className="wave-marks" aria-hidden>
        {labels.map(({ index, x: at, isLeftOf }) => (
          <span key={index} style={isLeftOf ? { right: width - at + 5 } : { left: at + 5 }}>
            {inView[index]?.words}
          </span>
        ))}
      </div>
      <div
        ref={frame}
        className="wave-field"
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.floor(lengthUs / 1e6)}
        aria-valuenow={Math.min(seconds, Math.floor(lengthUs / 1e6))}
        aria-valuetext={text('player.position', {
          position: positionText(seconds * 1e6),
          length: positionText(lengthUs),
          time: clock(seconds * 1e6)
        })}
        data-pending={peaks ? undefined : ''}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerLeave={() => setHover(null)}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} style={{ width, height }} aria-hidden />
        {isStereo &&
          sides.map((side) => (
            <span key={side} className="wave-side cut" aria-hidden>
              {side}
            </span>
          ))}
        {flags.map(({ name, at }) => (
          <span key={name} className="wave-flag" style={{ left: x(at) }} aria-hidden>
            {name}
          </span>
        ))}
        {hover !== null && width > 0 && (
          <>
            <span className="wave-line" style={{ left: x(hover) }} aria-hidden />
            <span
              className="wave-hover"
              style={x(hover) > width / 2 ? { right: width - x(hover) + 6 } : { left: x(hover) + 6 }}
              aria-hidden
            >
              {text('player.hover', { position: positionText(hover), time: clock(hover) })}
              {near && <br />}
              {near?.words}
            </span>
          </>
        )}
      </div>
      <div className="wave-axis" aria-hidden>
        {axisPlaces(view, Math.max(1, Math.floor(width / 90))).map((at) => (
          <span key={at} style={axisStyle(x(at), width)}>
            {positionText(at)}
          </span>
        ))}
      </div>
      <ul className="visually-hidden" aria-label={text('player.marks')}>
        {marks.map((mark) => (
          <li key={`${mark.kind} ${mark.at}`}>
            {text('player.mark.at', {
              position: positionText(mark.positionUs),
              mark: markText(mark, zone, text)
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A figure stands in the middle under its place, at the ends within the drawing. */
const axisStyle = (x: number, width: number): Readonly<Record<string, string | number>> =>
  x < 14 ? { left: 0 } : x > width - 14 ? { right: 0 } : { left: x, transform: 'translateX(-50%)' }

let ruler: CanvasRenderingContext2D | null = null

/** Width of a label in pixels. */
function widthOf(words: string): number {
  ruler ??= document.createElement('canvas').getContext('2d')
  if (!ruler) return words.length * 6
  ruler.font = '11px "IBM Plex Sans", sans-serif'
  return ruler.measureText(words).width
}
