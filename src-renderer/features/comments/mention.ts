/** A name that is being typed after `@`. */
export interface OpenMention {
  /** Place of the `@` in the text. */
  readonly at: number
  readonly typed: string
}

/** The mention in which the caret stands, null where there is none; an `@` within a word is an address. */
export function mentionAt(text: string, caret: number): OpenMention | null {
  const typed = /(?:^|[^\p{L}\p{N}_.@])@([^\s@]*)$/u.exec(text.slice(0, caret))?.[1]
  return typed === undefined ? null : { at: caret - typed.length - 1, typed }
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Names that can be mentioned and begin with what is typed, or hold it, those that begin with it first. */
export function namesFor(typed: string, members: readonly string[]): readonly string[] {
  const wanted = folded(typed)
  const places = members
    .filter((name) => isMentionable(name))
    .map((name) => ({ name, place: folded(name).indexOf(wanted) }))
  return places
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => Math.sign(a.place) - Math.sign(b.place) || a.name.localeCompare(b.name))
    .map(({ name }) => name)
}

/** False for names with a blank or an `@`, which would end the mention. */
export const isMentionable = (name: string): boolean => /^[^\s@]+$/u.test(name)

/** The text with the open mention completed, and where the caret stands then. */
export function completeMention(
  text: string,
  { at, typed }: OpenMention,
  name: string
): { readonly text: string; readonly caret: number } {
  const after = text.slice(at + 1 + typed.length)
  const gap = /^\s/.test(after) ? '' : ' '
  return { text: `${text.slice(0, at)}@${name}${gap}${after}`, caret: at + name.length + 2 }
}
