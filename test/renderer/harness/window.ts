import { fakeBridge } from '../fake-bridge'
import { withRecordings } from '../fake-recordings'

const wanted = new URLSearchParams(window.location.search)
const bridge = fakeBridge(Number(wanted.get('calls') ?? 5000), {
  theme: wanted.get('theme') === 'dark' ? 'dark' : 'light',
  language: wanted.get('language') === 'fr' ? 'fr' : 'en'
})
Object.assign(window, {
  calltrail: withRecordings(bridge, Number(wanted.get('recordings') ?? 300), wanted.get('places') !== 'none')
})
