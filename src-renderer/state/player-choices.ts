import { createStore, useStore } from './store'

/** Speeds that can be chosen. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3] as const

/** Which side of a stereo recording is heard; `both` as it was recorded. */
export const HEARD_SIDES = ['both', 'left', 'right'] as const
export type HeardSide = (typeof HEARD_SIDES)[number]

/** How recordings are heard. */
export interface PlayerChoices {
  readonly rate: number
  /** 0 to 1. */
  readonly volume: number
  readonly isMuted: boolean
  readonly skipsSilence: boolean
  /** These hold for the session only. */
  readonly loops: boolean
  readonly side: HeardSide
}

const KEY = 'calltrail.player'
const USUAL: PlayerChoices = {
  rate: 1,
  volume: 1,
  isMuted: false,
  skipsSilence: false,
  loops: false,
  side: 'both'
}

function stored(): PlayerChoices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const { rate, volume, isMuted, skipsSilence } = kept as Partial<PlayerChoices>
    return {
      ...USUAL,
      rate: RATES.find((known) => known === rate) ?? USUAL.rate,
      volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : USUAL.volume,
      isMuted: isMuted === true,
      skipsSilence: skipsSilence === true
    }
  } catch {
    return USUAL // Without storage, or with a damaged one, it starts as usual.
  }
}

const choicesStore = createStore<PlayerChoices>(stored())

/** How recordings are heard, followed. */
export const usePlayerChoices = (): PlayerChoices => useStore(choicesStore)
/** The same, outside React. */
export const playerChoices = (): PlayerChoices => choicesStore.get()
/** Calls the listener after each change; answers the function that ends it. */
export const onPlayerChoices = (listener: () => void): (() => void) => choicesStore.subscribe(listener)

/** Changes how recordings are heard, and remembers it. */
export function changePlayer(change: Partial<PlayerChoices>): void {
  choicesStore.set((old) => ({ ...old, ...change }))
  const { rate, volume, isMuted, skipsSilence } = choicesStore.get()
  try {
    localStorage.setItem(KEY, JSON.stringify({ rate, volume, isMuted, skipsSilence }))
  } catch {
    return // Without storage it holds for this session.
  }
}

/** The next speed up or down; the outermost one stays. */
export function stepRate(delta: 1 | -1): void {
  const at = RATES.findIndex((rate) => rate === choicesStore.get().rate)
  const next = RATES[at + delta]
  if (next !== undefined) changePlayer({ rate: next })
}
