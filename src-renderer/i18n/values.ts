import { formatCount } from '@shared/format/number'

export type TextValue = string | number | boolean | null | undefined
export type TextValues = Readonly<Record<string, TextValue>>

/**
 * Values as the messages want them: beside every number `n` stands `nText`, written with thin spaces, because the
 * languages' own thousands marks are not ours.
 */
export function withCountTexts(values: TextValues): Record<string, TextValue> {
  const result: Record<string, TextValue> = { ...values }
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') result[`${name}Text`] = formatCount(value)
  }
  return result
}
