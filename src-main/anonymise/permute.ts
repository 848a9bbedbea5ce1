import { type Keyed, keyedNumber } from './keyed'

const ROUNDS = 8
const DIGITS = '0123456789'
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Numbers as large as a long text take the square of its length; no number or name of a line is longer than this. */
const LONGEST = 64

/**
 * Another text of the same shape: digits become digits, small letters small letters, of which it holds two at least and
 * nothing else. Among the texts of one shape and one `tweak` this is a permutation without fixed points: no two become
 * one, and none stays what it was.
 */
export function permute(keyed: Keyed, tweak: string, text: string): string {
  let out = ''
  let part = ''
  for (let at = 0; at < text.length; at += part.length) {
    const rest = text.length - at
    // Each part is mixed by the one before it; a last one of one character would have nothing to be mixed with.
    const mixedBy = part === '' ? tweak : `${tweak}:${part}`
    part = text.slice(at, at + (rest === LONGEST + 1 ? LONGEST - 1 : LONGEST))
    out += permutePart(keyed, mixedBy, part)
  }
  return out
}

function permutePart(keyed: Keyed, tweak: string, text: string): string {
  const alphabets = [...text].map((character) => (character >= 'a' ? LETTERS : DIGITS))
  const half = alphabets.length >> 1
  const sizes = [sizeOf(alphabets.slice(0, half)), sizeOf(alphabets.slice(half))] as const
  const label = `${tweak}:${alphabets.map((each) => (each === DIGITS ? '9' : 'a')).join('')}`
  const halves = [valueOf(text.slice(0, half)), valueOf(text.slice(half))] as const
  const mixed = turn(keyed, label, sizes, halves, 1)
  // One step further in the shuffled order: a single round through all, hence no fixed point.
  const step = (mixed[0] * sizes[1] + mixed[1] + 1n) % (sizes[0] * sizes[1])
  const [left, right] = turn(keyed, label, sizes, [step / sizes[1], step % sizes[1]], -1)
  return textOf(left, alphabets.slice(0, half)) + textOf(right, alphabets.slice(half))
}

type Pair = readonly [bigint, bigint]

/** Feistel rounds over two halves of any size, forth or back. */
function turn(keyed: Keyed, label: string, sizes: Pair, [left, right]: Pair, way: 1 | -1): Pair {
  let [a, b] = [left, right]
  for (let n = 0; n < ROUNDS; n += 1) {
    const round = way === 1 ? n : ROUNDS - 1 - n
    const share = (value: bigint): bigint => keyedNumber(keyed, `f:${label}:${round}:${value}`) * BigInt(way)
    if (round % 2 === 0) a = modulo(a + share(b), sizes[0])
    else b = modulo(b + share(a), sizes[1])
  }
  return [a, b]
}

const modulo = (value: bigint, size: bigint): bigint => ((value % size) + size) % size

const sizeOf = (alphabets: readonly string[]): bigint =>
  alphabets.reduce((product, alphabet) => product * BigInt(alphabet.length), 1n)

function valueOf(text: string): bigint {
  let value = 0n
  for (const character of text) {
    value =
      character >= 'a'
        ? value * 26n + BigInt(LETTERS.indexOf(character))
        : value * 10n + BigInt(DIGITS.indexOf(character))
  }
  return value
}

function textOf(value: bigint, alphabets: readonly string[]): string {
  let rest = value
  let text = ''
  for (let at = alphabets.length - 1; at >= 0; at -= 1) {
    const alphabet = alphabets[at] ?? DIGITS
    const size = BigInt(alphabet.length)
    text = (alphabet[Number(rest % size)] ?? '') + text
    rest /= size
  }
  return text
}
