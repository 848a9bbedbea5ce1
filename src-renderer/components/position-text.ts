const two = (value: number): string => String(value).padStart(2, '0')

/** A place in a recording, microseconds: `0:18`, `1:02:03`; cut to whole seconds. */
export function positionText(us: number): string {
  const seconds = Math.floor(us / 1_000_000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
