/** Endings of what Asterisk writes and of what people convert it to (data formats, 6.3). */
const ENDINGS = [
  'wav|wav16|wav49|gsm|ulaw|ul|mu|ulw|pcm|alaw|al|alw|sln|slin|raw|sln(?:12|16|24|32|44|48|96|192)|g722|g729',
  'mp3|ogg|oga|opus|webm|m4a|mp4|aac|flac|wma|au|snd|aif|aiff|ilbc|g719|g723|siren7|siren14|g726(?:-\\d\\d)?|vox|amr|spx'
].join('|')
const ENDING = new RegExp(`\\.(?:${ENDINGS})$`, 'i')

/** True for a file that is a sound by its name. Hidden ones are none: a Mac leaves `._name.wav` beside each. */
export function isSoundName(name: string): boolean {
  return !name.startsWith('.') && ENDING.test(name)
}

/** A file name without its endings: `a.WAV`, `a.opus.ogg` and `a.wav.mp3` are all conversions of `a`. */
export function soundStem(name: string): string {
  let stem = name
  while (ENDING.test(stem) && stem.lastIndexOf('.') > 0) stem = stem.slice(0, stem.lastIndexOf('.'))
  return stem
}

/** The last part of a path with `/`. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
