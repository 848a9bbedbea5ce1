/** True while nothing that can be reached has the focus: what had it is gone, or lies behind a page. */
export function isFocusLost(): boolean {
  const { activeElement } = document
  return (
    activeElement === null || activeElement === document.body || activeElement.closest('[inert]') !== null
  )
}
