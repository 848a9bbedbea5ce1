import { Media } from './media'
import type { MediaCommands } from './protocol'
import { push, serveThread } from './serve-thread'

const media = new Media((path, uuid, done, of) => push({ push: 'decoding', path, uuid, done, of }))

serveThread<MediaCommands>({
  play: ({ path, uuid, draftFolder }) => media.play(path, uuid, draftFolder),
  peaks: ({ path, uuid }) => media.peaks(path, uuid),
  save: ({ path, uuid, target, out }) => media.save(path, uuid, target, out),
  close: ({ forget }) => (forget === true ? media.forget() : media.close())
})
