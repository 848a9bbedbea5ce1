import { createServer, connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface TcpProxy {
  readonly port: number
  /** Lets so many bytes of each connection from now on come back, then holds the rest; resolves when it does. */
  holdAfter(bytes: number): Promise<void>
  /** Lets everything through again. */
  release(): void
}

/** Stands between a client and a local port, so that a test decides when an answer stops in the middle. */
export async function startProxy(target: number): Promise<TcpProxy> {
  let limit = Infinity
  let onHold = (): void => undefined
  const held = new Set<Socket>()
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    let passed = 0
    for (const socket of [client, upstream]) sockets.add(socket)
    client.pipe(upstream)
    upstream.on('data', (chunk) => {
      client.write(chunk)
      passed += chunk.length
      if (passed < limit) return
      upstream.pause()
      held.add(upstream)
      onHold()
    })
    upstream.on('close', () => client.destroy())
    client.on('close', () => upstream.destroy())
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    holdAfter(bytes) {
      limit = bytes
      return new Promise((done) => (onHold = done))
    },
    release() {
      limit = Infinity
      for (const socket of held) socket.resume()
      held.clear()
    }
  }
}
