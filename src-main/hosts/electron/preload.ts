import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '@shared/api/bridge'
import type { EventName, Events } from '@shared/api/events'
import { ADOPT_CHANNEL, CALL_CHANNEL, EVENT_CHANNEL } from './channels'

type Listener = (payload: never) => void
const listeners = new Map<EventName, Set<Listener>>()

ipcRenderer.on(EVENT_CHANNEL, (_event, message: { readonly event: EventName; readonly payload: never }) => {
  for (const listener of listeners.get(message.event) ?? []) listener(message.payload)
})

// Our own page names it by its own scheme; that of a development server has another.
const { location } = globalThis as unknown as { readonly location: { readonly protocol: string } }
const mediaOrigin = location.protocol === 'http:' ? 'app://bundle' : ''

const bridge: Bridge<File> = {
  host: 'electron',
  call: (method, request) => ipcRenderer.invoke(CALL_CHANNEL, { method, request }),
  // The answered function ends the subscription: a listener that crossed the bridge is a copy and never compares equal.
  on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => {
    const own = (payload: Events[E]): void => listener(payload)
    const set = listeners.get(event) ?? new Set<Listener>()
    listeners.set(event, set.add(own as Listener))
    return () => void set.delete(own as Listener)
  },
  adoptFiles: (files) =>
    ipcRenderer.invoke(
      ADOPT_CHANNEL,
      files.map((file) => webUtils.getPathForFile(file))
    ),
  downloadUrl: () => null,
  mediaUrl: (mediaId) => `${mediaOrigin}/media/${encodeURIComponent(mediaId)}`
}

contextBridge.exposeInMainWorld('calltrail', bridge)
