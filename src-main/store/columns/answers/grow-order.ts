/**
 * An order with more calls in it: `fresh` are later positions than all before, in order among themselves, so that among
 * equal ones they come last. `keyOf` is what they are ordered by.
 */
export function growOrder(
  before: Uint32Array,
  fresh: Uint32Array,
  keyOf: (position: number) => number
): Uint32Array {
  const all = new Uint32Array(before.length + fresh.length)
  let from = 0
  let at = 0
  for (let i = 0; i < fresh.length; i += 1) {
    const position = fresh[i] ?? 0
    const key = keyOf(position)
    let low = from
    let high = before.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (keyOf(before[middle] ?? 0) <= key) low = middle + 1
      else high = middle
    }
    all.set(before.subarray(from, low), at)
    at += low - from
    all[at] = position
    at += 1
    from = low
  }
  all.set(before.subarray(from), at)
  return all
}
