const SECOND = 1_000_000
const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, min: 60, s: 1, '': 1 }

/**
 * A length as people type it, in microseconds: `30` and `30s`, `2m`, `1h30`, `1h 05m 10s`, `1:30` (minutes and seconds),
 * `1:02:03`, `1.5m`. Null when it is none.
 */
export function parseLength(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(',', '.')
  const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2}(?:\.\d+)?)$/.exec(text)
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock
    return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * SECOND)
  }
  if (!/^\d/.test(text)) return null
  let total = 0
  let rest = text
  // The unit before tells what a number without one is: the minutes of `1h30`, the seconds of `2m15`.
  let smallest = Number.POSITIVE_INFINITY
  while (rest !== '') {
    const match = /^(\d+(?:\.\d+)?)\s*(h|min|m|s|)\s*/.exec(rest)
    if (!match) return null
    const [all, number = '', unit = ''] = match
    const size = unit === '' && smallest === 3600 ? 60 : (UNITS[unit] ?? 1)
    if (size >= smallest) return null
    total += Number(number) * size
    smallest = size
    rest = rest.slice(all.length)
  }
  return Math.round(total * SECOND)
}

/** The shortest way to write a length of microseconds, so that `parseLength` gives it back: `30s`, `1m 30s`, `2h`. */
export function lengthText(us: number): string {
  const hours = Math.floor(us / (3600 * SECOND))
  const minutes = Math.floor(us / (60 * SECOND)) % 60
  const seconds = (us % (60 * SECOND)) / SECOND
  const parts = [
    hours > 0 ? `${hours}h` : '',
    minutes > 0 ? `${minutes}m` : '',
    seconds > 0 || us < SECOND ? `${seconds}s` : ''
  ]
  return parts.filter(Boolean).join(' ')
}
