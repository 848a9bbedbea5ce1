/**
 * The value at the nearest rank: the smallest of which at least the share `p` of all values is not greater. Null without values.
 * The order of the values changes.
 */
export function quantile(values: Float64Array, p: number): number | null {
  if (values.length === 0) return null
  const rank = Math.max(0, Math.ceil(p * values.length) - 1)
  return select(values, rank)
}

/** The value that would stand at a place if they were sorted (Hoare's selection). */
function select(values: Float64Array, place: number): number {
  let left = 0
  let right = values.length - 1
  while (left < right) {
    const pivot = median(values, left, (left + right) >>> 1, right)
    let low = left
    let high = right
    while (low <= high) {
      while ((values[low] as number) < pivot) low += 1
      while ((values[high] as number) > pivot) high -= 1
      if (low > high) break
      const value = values[low] as number
      values[low] = values[high] as number
      values[high] = value
      low += 1
      high -= 1
    }
    if (place <= high) right = high
    else if (place >= low) left = low
    else break
  }
  return values[place] as number
}

function median(values: Float64Array, a: number, b: number, c: number): number {
  const [x, y, z] = [values[a] as number, values[b] as number, values[c] as number]
  return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z))
}
