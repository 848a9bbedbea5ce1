import { useLayoutEffect, useState, type RefObject } from 'react'

/** Width in pixels of the main part that holds an element: what columns may use when no panel is open. 0 at first. */
export function useRoom(inside: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const main = inside.current?.closest('main')
    if (!main) return
    const observer = new ResizeObserver(() => setRoom(main.clientWidth))
    observer.observe(main)
    return () => observer.disconnect()
  }, [inside])
  return room
}
