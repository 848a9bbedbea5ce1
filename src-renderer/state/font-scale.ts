import { useEffect, useSyncExternalStore } from 'react'
import { createStore } from './store'

/** 1 is the usual size. */
const scaleStore = createStore(1)

/** Shows everything larger or smaller by per cent, as the browser's own zoom does. */
export function useFontScale(percent: number | undefined): void {
  useEffect(() => {
    const scale = (percent ?? 100) / 100
    document.documentElement.style.setProperty('--scale', String(scale))
    document.documentElement.style.setProperty('zoom', String(scale))
    scaleStore.set(scale)
  }, [percent])
}

/** Pixels of the screen for one of the page, as of now: what a pointer moves is to be divided by it. */
export const currentScale = (): number => scaleStore.get()

function follow(listener: () => void): () => void {
  const forget = scaleStore.subscribe(listener)
  window.addEventListener('resize', listener)
  return () => {
    forget()
    window.removeEventListener('resize', listener)
  }
}

/** True while the window has less room than this, in pixels of the present text size. */
export const useNarrowerThan = (pixels: number): boolean =>
  useSyncExternalStore(follow, () => window.innerWidth / scaleStore.get() < pixels)
