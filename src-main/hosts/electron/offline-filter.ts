/**
 * Whether the window may load an address. Calltrail is offline: only its own pages, data made by them, and, while
 * developing, the development server.
 */
export function isAllowedRequest(url: string, developmentServer: string | null): boolean {
  let target: URL
  try {
    target = new URL(url)
  } catch {
    return false
  }
  if (target.protocol === 'app:') return target.host === 'bundle'
  if (target.protocol === 'data:' || target.protocol === 'blob:' || target.protocol === 'devtools:')
    return true
  if (developmentServer === null) return false
  const server = new URL(developmentServer)
  const socket = server.protocol === 'https:' ? 'wss:' : 'ws:'
  return target.host === server.host && (target.protocol === server.protocol || target.protocol === socket)
}
