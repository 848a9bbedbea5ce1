import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import type { Head, Recognised } from './audio-source'
import { recogniseAu } from './format-au'
import { recogniseForeign } from './format-foreign'
import { recogniseMp3 } from './format-mp3'
import { recogniseOgg } from './format-ogg'
import { recogniseRaw } from './format-raw'
import { recogniseWav } from './format-wav'

/** Bytes of the beginning that are enough to recognise a file. */
export const HEAD_BYTES = 64 * 1024

/** By content first; endings decide only where content says nothing, and MP3, whose mark is two bytes, comes after them. */
const FORMATS = [recogniseWav, recogniseOgg, recogniseAu, recogniseRaw, recogniseForeign, recogniseMp3]

/** What a head is: facts and the way to decode it, or only what is wrong with it. */
export function recogniseAudio(head: Uint8Array, sizeBytes: number, name: string): Recognised | AudioProblem {
  const given: Head = { bytes: head, sizeBytes, extension: extensionOf(name) }
  for (const recognise of FORMATS) {
    const found = recognise(given)
    if (found !== null) return found
  }
  return sizeBytes === 0 ? 'empty' : 'damaged'
}

/**
 * Facts of a sound file by its first bytes (`HEAD_BYTES` of them, or all there are), and why it cannot be played. The
 * content decides, for raw formats the ending; sizes in a header are not believed against that of the file.
 */
export function probeAudio(
  head: Uint8Array,
  sizeBytes: number,
  name: string
): { readonly audio: AudioFacts | null; readonly problem: AudioProblem | null } {
  const found = recogniseAudio(head, sizeBytes, name)
  return typeof found === 'string'
    ? { audio: null, problem: found }
    : { audio: found.facts, problem: found.problem }
}

/** Ending of a file's name, lower case and without the dot. */
export function extensionOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const dot = base.lastIndexOf('.')
  return dot < 0 ? '' : base.slice(dot + 1).toLowerCase()
}
