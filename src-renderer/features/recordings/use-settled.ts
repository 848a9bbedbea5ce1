import { useEffect, useState } from 'react'

const SETTLED_MS = 150

/** A typed text once nobody types for a moment. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    if (typed === settled) return
    const timer = setTimeout(() => setSettled(typed), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [typed, settled])
  return settled
}
