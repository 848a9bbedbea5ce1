import { fakeBridge } from '../fake-bridge'

const wanted = new URLSearchParams(window.location.search)
Object.assign(window, {
  calltrail: fakeBridge(Number(wanted.get('calls') ?? 5000), {
    theme: wanted.get('theme') === 'dark' ? 'dark' : 'light',
    language: wanted.get('language') === 'fr' ? 'fr' : 'en'
  })
})
