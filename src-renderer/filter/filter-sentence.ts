import type { CallFilter } from '@shared/model/call-filter'
import type { MessageKey } from '../i18n/en'
import { chipsOf, onlyChip, type ChipRef } from './filter-chips'
import { isGroupPart, onlyPart, type FilterPart } from './filter-parts'
import { listedConditions, partValue } from './part-value'
import { listed, type SentenceWords } from './sentence-words'

export type { SentenceWords } from './sentence-words'

/** Name of a part, as on its chip. */
export const partName = (part: FilterPart): MessageKey => `filter.name.${part}`

/** A condition in words; a joined one needs brackets beside others. */
interface Piece {
  readonly text: string
  readonly join: 'filter.and' | 'filter.or' | null
}

const bracketed = ({ text, join }: Piece, words: SentenceWords): string =>
  join === null ? text : words.text('filter.brackets', { value: text })

/** Several pieces as one, those that are joined otherwise in brackets. */
function joined(pieces: readonly Piece[], join: 'filter.and' | 'filter.or', words: SentenceWords): Piece {
  const [first] = pieces
  if (pieces.length === 1 && first) return first
  return {
    text: listed(
      pieces.map((piece) => bracketed(piece, words)),
      join,
      words.text
    ),
    join
  }
}

/** A moving period is one of the list: a group's own period is fixed. */
const groupPiece = (group: CallFilter, { period: _period, ...words }: SentenceWords): Piece =>
  joined(piecesOf(group, words, chipsOf(group).length > 1), 'filter.and', words)

/** One condition under its name. A list of values is put into brackets where other conditions stand beside it. */
function named(
  name: string,
  value: { text: string; isList: boolean },
  isBeside: boolean,
  words: SentenceWords
): Piece {
  const shown = isBeside && value.isList ? words.text('filter.brackets', { value: value.text }) : value.text
  return { text: words.text('filter.piece', { name, value: shown }), join: null }
}

/** `namesPeriod`: a title begins with the dates alone, a sentence says what they are. */
function piecesOf(
  filter: CallFilter,
  words: SentenceWords,
  isBeside: boolean,
  namesPeriod = false
): readonly Piece[] {
  return chipsOf(filter).flatMap(({ part, index }): readonly Piece[] => {
    switch (part) {
      case 'allOf':
        return [groupPiece(filter.allOf?.[index ?? 0] ?? {}, words)]
      case 'noneOf': {
        const group = groupPiece(filter.noneOf?.[index ?? 0] ?? {}, words)
        return [{ text: words.text('filter.notPiece', { value: bracketed(group, words) }), join: null }]
      }
      case 'anyOf':
        return [
          joined(
            (filter.anyOf ?? []).map((group) => groupPiece(group, words)),
            'filter.or',
            words
          )
        ]
      case 'numbers':
      case 'fields': {
        const one = listedConditions(part, filter, words)[index ?? 0]
        return one ? [named(one.name, one.value, isBeside, words)] : []
      }
      case 'period':
        if (!namesPeriod) return [{ text: partValue(part, filter, words).text, join: null }]
        return [named(words.text(partName(part)), partValue(part, filter, words), isBeside, words)]
      default:
        return [named(words.text(partName(part)), partValue(part, filter, words), isBeside, words)]
    }
  })
}

/** The value of a part as a piece of a sentence: "sales or support", "not Blocked", "9–15 March 2026". */
export function partText(part: FilterPart, filter: CallFilter, words: SentenceWords): string {
  if (!isGroupPart(part)) return partValue(part, filter, words).text
  if (part === 'noneOf') {
    return listed(
      (filter.noneOf ?? []).map((group) => bracketed(groupPiece(group, words), words)),
      'filter.or',
      words.text
    )
  }
  return joined(piecesOf(onlyPart(filter, part), words, false), 'filter.and', words).text
}

/** Name and value of a chip: "From" and "begins +33 1". */
export function chipText(
  chip: ChipRef,
  filter: CallFilter,
  words: SentenceWords
): { readonly name: string; readonly value: string } {
  const only = onlyChip(filter, chip)
  if (chip.part === 'numbers' || chip.part === 'fields') {
    const [one] = listedConditions(chip.part, only, words)
    if (one) return { name: one.name, value: one.value.text }
  }
  return { name: words.text(partName(chip.part)), value: partText(chip.part, only, words) }
}

/**
 * The whole filter in words: "March 2026, From begins +33 1 and (Tag sales or Outcome Missed)"; empty when there is none.
 * All conditions hold; brackets keep together what belongs together.
 */
export const filterSentence = (filter: CallFilter, words: SentenceWords): string => told(filter, words, false)

function told(filter: CallFilter, words: SentenceWords, namesPeriod: boolean): string {
  const { length } = chipsOf(filter)
  if (length === 0) return ''
  return joined(piecesOf(filter, words, length > 1, namesPeriod), 'filter.and', words).text
}

/** "234 calls where From begins +33 1 and not Tag sales"; `count` null while it is not known. */
export function countedSentence(filter: CallFilter, count: number | null, words: SentenceWords): string {
  const where = told(filter, words, true)
  if (where === '') {
    return count === null
      ? words.text('filter.sentence.everything')
      : words.text('filter.sentence.all', { count })
  }
  return count === null
    ? words.text('filter.sentence.counting', { where })
    : words.text('filter.sentence', { count, where })
}
