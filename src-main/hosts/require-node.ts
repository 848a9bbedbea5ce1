/**
 * better-sqlite3 dies with a segmentation fault, not with an error, on Node below 22.14. Called first by every entry
 * point that runs on plain Node, so that the person reads a sentence instead.
 */
export function requireNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 14)) return
  console.error(
    `Calltrail needs Node 22.14 or newer; this is ${version}. Install it from https://nodejs.org, or start through npm, ` +
      'which brings a newer Node on Linux x64.'
  )
  process.exit(1)
}
