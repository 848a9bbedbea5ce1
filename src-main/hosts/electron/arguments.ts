import { resolve } from 'node:path'

/**
 * Absolute paths of the files on a command line, without the program, Electron's application folder, switches and
 * their values. Chromium may put its own switches anywhere between.
 */
export function filesInArguments(
  args: readonly string[],
  workingDirectory: string,
  applicationFolder: string
): string[] {
  return args
    .slice(1)
    .filter((arg, index) => !arg.startsWith('-') && args[index] !== '--workspace')
    .map((arg) => resolve(workingDirectory, arg))
    .filter((path) => path !== resolve(applicationFolder))
}

/** Workspace named with `--workspace FILE` or `--workspace=FILE`, else null. */
export function workspaceInArguments(args: readonly string[]): string | null {
  const joined = args.find((arg) => arg.startsWith('--workspace='))
  if (joined) return joined.slice('--workspace='.length)
  const index = args.indexOf('--workspace')
  return index < 0 ? null : (args[index + 1] ?? null)
}
