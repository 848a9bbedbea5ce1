import { points, type Typeface } from '../../exports/formats/pdf/typeface'

/** Part of the letters' height that stands above the middle of a line: SVG gives the middle, PDF wants the baseline. */
const BASELINE = 0.35

/** Where and how large a drawing stands, points from the upper left corner of the page. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Width and height of a drawing, pixels. */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

/**
 * A drawing as operators of a page, so that it stays sharp. It knows what the chart library writes: paths of lines, and texts by
 * their middle, each moved by a translation; what it clips lies inside anyway. And what `flowSvg` writes: rectangles, circles,
 * dashed lines, and texts by their baseline.
 */
export function svgOperators(svg: string, face: Typeface, { x, y, scale }: Place): string {
  const visible = svg.replace(/<defs\b[\s\S]*?<\/defs>/g, '')
  let out = ''
  const drawn = /<(path|text|rect|circle)\b([^>]*)>([^<]*)/g
  for (const [, name, attributes = '', content = ''] of visible.matchAll(drawn)) {
    const read = attributesOf(attributes)
    const [dx, dy] = translation(read('transform'))
    const at: Place = { x: x + dx * scale, y: y + dy * scale, scale }
    out +=
      name === 'text' ? textOperators(read, unescaped(content), face, at) : shapeOperators(name, read, at)
  }
  return out
}

type Read = (name: string) => string | null

const attributesOf =
  (text: string): Read =>
  (name) =>
    new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1] ?? null

function translation(transform: string | null): readonly [number, number] {
  const [, dx = '0', dy = '0'] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(transform ?? '') ?? []
  return [Number(dx), Number(dy)]
}

function shapeOperators(name: string | undefined, read: Read, place: Place): string {
  const width = Number(read('stroke-width') ?? 1) * place.scale
  const fill = colour(read('fill'), Number(read('fill-opacity') ?? 1))
  // A line without width is none in SVG, and the thinnest that there is in PDF.
  const stroke = width === 0 ? null : colour(read('stroke'), 1)
  if (fill === null && stroke === null) return ''
  const { path, isFlat } =
    name === 'path'
      ? linesOf(read('d') ?? '', place)
      : name === 'rect'
        ? linesOf(rectPath(read), place)
        : circleOf(read, place)
  // The same holds for areas without height, such as the bars of no calls.
  if (isFlat && fill !== null) return ''
  const paint = fill === null ? 'S' : stroke === null ? 'f' : 'B'
  const dashes = read('stroke-dasharray')
  const dashed =
    dashes === null
      ? ''
      : `[${dashes
          .split(/[ ,]+/)
          .map((part) => points(Number(part) * place.scale))
          .join(' ')}] 0 d `
  const painted = dashed === '' ? paint : `${paint} [] 0 d`
  return `${fill === null ? '' : `${fill} rg `}${stroke === null ? '' : `${stroke} RG ${points(width)} w `}${dashed}${path}${painted}\n`
}

function rectPath(read: Read): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(read(name) ?? 0))
  return `M${x} ${y}h${width}v${height}h${-(width ?? 0)}Z`
}

/** How far the two points that bend a quarter of a circle lie from its ends, as part of the radius. */
const BEND = 0.5523

function circleOf(read: Read, { x, y, scale }: Place): { readonly path: string; readonly isFlat: boolean } {
  const [cx, cy, r] = [
    x + Number(read('cx') ?? 0) * scale,
    y + Number(read('cy') ?? 0) * scale,
    Number(read('r') ?? 0) * scale
  ]
  const at = (dx: number, dy: number): string => `${points(cx + dx * r)} ${points(cy + dy * r)}`
  const quarters = [
    [1, BEND, BEND, 1, 0, 1],
    [-BEND, 1, -1, BEND, -1, 0],
    [-1, -BEND, -BEND, -1, 0, -1],
    [BEND, -1, 1, -BEND, 1, 0]
  ] as const
  const bends = quarters.map(([a, b, c, d, e, f]) => `${at(a, b)} ${at(c, d)} ${at(e, f)} c `)
  return { path: `${at(1, 0)} m ${bends.join('')}h `, isFlat: r <= 0 }
}

/** Numbers that a command of a path takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, A: 7, Z: 0 }

/** The lines of a path. Its arcs are the round corners of legends, too small to be more than a line. */
function linesOf(path: string, { x, y, scale }: Place): { readonly path: string; readonly isFlat: boolean } {
  let out = ''
  const heights = new Set<number>()
  let [px, py] = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVAZ])([^MLHVAZ]*)/gi)) {
    const kind = command.toUpperCase()
    const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/gi) ?? []).map(Number)
    const takes = TAKES[kind] ?? 2
    if (takes === 0) {
      out += 'h '
      continue
    }
    for (let at = 0; at + takes <= numbers.length; at += takes) {
      const [bx, by] = command === kind ? [0, 0] : [px, py]
      const first = numbers[at + takes - 2] ?? 0
      const last = numbers[at + takes - 1] ?? 0
      if (kind === 'H') px = bx + last
      else if (kind === 'V') py = by + last
      else [px, py] = [bx + first, by + last]
      // After the first point of a movement follow lines.
      const operator = kind === 'M' && at === 0 ? 'm' : 'l'
      heights.add(Math.round(py * 100))
      out += `${points(x + px * scale)} ${points(y + py * scale)} ${operator} `
    }
  }
  return { path: out, isFlat: heights.size < 2 }
}

function textOperators(read: Read, text: string, face: Typeface, { x, y, scale }: Place): string {
  const fill = colour(read('fill'), 1)
  const size =
    Number(/font-size:([\d.]+)px/.exec(read('style') ?? '')?.[1] ?? read('font-size') ?? 12) * scale
  if (fill === null || text === '') return ''
  const line = face.oneLine(text)
  const width = face.measure(line, size)
  const anchor = read('text-anchor')
  const left = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0
  const [tx, ty] = [Number(read('x') ?? 0) * scale, Number(read('y') ?? 0) * scale]
  const down = read('dominant-baseline') === 'central' ? size * BASELINE : 0
  const shown = face.show(line, Math.round(size * 100) / 100, x + tx - left, y + ty + down)
  return `BT ${fill} rg\n${shown}ET\n`
}

/** `#4f8ca8` as three parts of one, mixed with the white of the paper; null for nothing. */
export function colour(hex: string | null, opacity: number): string | null {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(hex ?? '') ?? []
  if (red === undefined || green === undefined || blue === undefined) return null
  return [red, green, blue]
    .map((part) => 1 - opacity * (1 - Number.parseInt(part, 16) / 255))
    .map((part) => String(Math.round(part * 1000) / 1000))
    .join(' ')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex: string | undefined, decimal: string | undefined) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
    )
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
