/** What `npm start` opens, and the sentence that says why. */
export type HostChoice =
  | { readonly kind: 'electron'; readonly reason: string; readonly binary: string }
  | { readonly kind: 'http'; readonly reason: string; readonly browser: boolean }

/**
 * Electron where a display exists and its binary is there or can be fetched; browser mode otherwise. `electron` is
 * asked only when its answer counts, because it may start a download.
 */
export function chooseHost(machine: {
  readonly forced: string | undefined
  readonly platform: string
  readonly display: boolean
  readonly electron: () => string | null
}): HostChoice {
  const display = machine.platform === 'win32' || machine.platform === 'darwin' || machine.display
  if (machine.forced === 'http') {
    return { kind: 'http', reason: 'Browser mode, as CALLTRAIL_HOST=http asks for.', browser: display }
  }
  if (!display) {
    return {
      kind: 'http',
      reason: 'Browser mode: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).',
      browser: false
    }
  }
  const binary = machine.electron()
  if (binary !== null) return { kind: 'electron', reason: `Desktop application: ${binary}`, binary }
  return {
    kind: 'http',
    reason:
      'Browser mode: Electron is not installed and could not be fetched ("npx install-electron" tries again).',
    browser: true
  }
}
