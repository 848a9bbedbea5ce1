import { Finder } from './finder'
import type { FinderCommands } from './protocol'
import { serveThread } from './serve-thread'

let finder: Finder | null = null

function close(): null {
  finder?.close()
  finder = null
  return null
}

serveThread<FinderCommands>({
  open({ path }) {
    close()
    finder = new Finder(path)
    return null
  },
  close,
  changed() {
    finder?.changed()
    return null
  },
  ask: (asked) => finder?.ask(asked) ?? null
})
