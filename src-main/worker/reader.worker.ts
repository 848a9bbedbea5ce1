import { AppError } from '@shared/errors/app-error'
import { openStore } from '../store/open-store'
import { closeStore, type ReadStore } from '../store/store'
import { storeError } from '../store/store-error'
import type { ReaderCommands } from './protocol'
import { QUERIES } from './queries'
import { serveThread } from './serve-thread'

let current: ReadStore | null = null

function close(): null {
  if (current !== null) closeStore(current)
  current = null
  return null
}

async function query(name: string, request: unknown): Promise<unknown> {
  const store = current
  if (store === null) {
    throw new AppError({ code: 'usage', message: 'No workspace is open.', hint: 'Open a workspace first.' })
  }
  const handler = (QUERIES as Readonly<Record<string, (store: ReadStore, request: never) => unknown>>)[name]
  if (handler === undefined) throw new Error(`There is no query ${name}.`)
  try {
    // The client's types hold request and query together.
    return await handler(store, request as never)
  } catch (error) {
    throw storeError(error, store.path)
  }
}

serveThread<ReaderCommands>({
  open({ path }) {
    const opened = openStore(path, { mode: 'read' })
    close()
    current = opened
    return null
  },
  close,
  query: ({ name, request }) => query(name, request)
})
