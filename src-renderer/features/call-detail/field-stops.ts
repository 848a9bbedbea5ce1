/** Keys that move through the names and values of the metadata. */
export type StopKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'

/**
 * The control that a key leads to: up and down within the names or within the values, left and right between the two,
 * Home and End to the first and last line. Null where the key moves nothing.
 */
export function nextStop(list: HTMLElement, from: HTMLElement, key: StopKey): HTMLElement | null {
  const kind = from.dataset.stop === 'name' ? 'name' : 'value'
  const line = from.closest('.field-line')
  const all = [...list.querySelectorAll<HTMLElement>(`[data-stop='${kind}']`)]
  const at = all.indexOf(from)
  switch (key) {
    case 'ArrowDown':
      return all[at + 1] ?? null
    case 'ArrowUp':
      return all[at - 1] ?? null
    case 'Home':
      return all[0] ?? null
    case 'End':
      return all.at(-1) ?? null
    case 'ArrowRight':
      return kind === 'name' ? (line?.querySelector<HTMLElement>("[data-stop='value']") ?? null) : null
    case 'ArrowLeft':
      return kind === 'value' ? (line?.querySelector<HTMLElement>("[data-stop='name']") ?? null) : null
    default:
      return null
  }
}
