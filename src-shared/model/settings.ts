/** What the application says of itself. */
export interface AppInfo {
  readonly version: string
  readonly host: 'electron' | 'http'
  readonly platform: string
  readonly locale: string
  /** Zone of this computer (IANA). */
  readonly computerZone: string
  readonly firstStart: boolean
}

export type ThemeSetting = 'system' | 'light' | 'dark'

/** What a person chose for the window; it holds for all workspaces. */
export interface Settings {
  readonly theme: ThemeSetting
  readonly language: 'system' | 'en' | 'fr'
  /** Zone in which times are shown: `server`, `tenant`, `computer`, `UTC`, or an IANA name. */
  readonly displayZone: string
  /** `2m 04s`, `0:02:04` or `124`. */
  readonly durationStyle: DurationStyle
  /** Numbers as they were dialled, or grouped by the habits of their country. */
  readonly numberStyle: 'dialled' | 'grouped'
  /** Per cent of the usual size of text, 80 to 200. */
  readonly fontScale: number
}

/** Ways to write a length: see `durationStyle`. */
export const DURATION_STYLES = ['units', 'clock', 'seconds'] as const
export type DurationStyle = (typeof DURATION_STYLES)[number]
