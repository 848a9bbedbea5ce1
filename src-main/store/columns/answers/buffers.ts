const MAX_BUFFERS = 4
const buffers: Uint32Array[] = []

/** Room for `size` positions, used again: fresh memory of 20 MB costs as much as filling it. */
export function takeBuffer(size: number): Uint32Array {
  const found = buffers.findIndex((buffer) => buffer.length >= size)
  if (found >= 0) return buffers.splice(found, 1)[0] ?? new Uint32Array(size)
  return new Uint32Array(size)
}

/** Gives room back that `takeBuffer` gave; nobody may read or write it any more. */
export function giveBuffer(buffer: Uint32Array): void {
  if (buffers.push(buffer) > MAX_BUFFERS) buffers.shift()
}
