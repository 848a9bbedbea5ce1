const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** True when two names, of labels, views or people, differ by no more than case and outer blanks. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other)
