import { NUMBER_FIELDS, TEXT_FIELDS } from './call-columns'

/**
 * The columns as they are read, kept and saved: everything of a run of calls, a section per column. Participants stand
 * one after another, `participantCounts` says how many are of each call.
 */
const NUMBER_SECTIONS = ['ids', ...NUMBER_FIELDS] as const
const CODE_SECTIONS = [...TEXT_FIELDS, 'participantCounts', 'participantUsers', 'participantTags'] as const
const BYTE_SECTIONS = ['flags', 'participantFlags'] as const

export type NumberSection = (typeof NUMBER_SECTIONS)[number]
export type CodeSection = (typeof CODE_SECTIONS)[number]
export type ByteSection = (typeof BYTE_SECTIONS)[number]
export type SectionName = NumberSection | CodeSection | ByteSection

export type Column = Float64Array | Uint32Array | Uint8Array
export type ColumnOf<S extends SectionName> = S extends NumberSection
  ? Float64Array
  : S extends CodeSection
    ? Uint32Array
    : Uint8Array

export type SectionKind = 'number' | 'code' | 'byte'

export const SECTION_KINDS: ReadonlyMap<SectionName, SectionKind> = new Map<SectionName, SectionKind>([
  ...NUMBER_SECTIONS.map((name) => [name, 'number'] as const),
  ...CODE_SECTIONS.map((name) => [name, 'code'] as const),
  ...BYTE_SECTIONS.map((name) => [name, 'byte'] as const)
])

/** Sections whose values belong to participants, not to calls. */
const PARTICIPANT_SECTIONS = ['participantUsers', 'participantFlags', 'participantTags'] as const

/** True for a section that holds the participants of calls, several values a call. */
export const isOfParticipants = (name: SectionName): boolean =>
  (PARTICIPANT_SECTIONS as readonly SectionName[]).includes(name)

/** A run of calls in order of id, with all their sections. */
export interface Layer {
  /** `changed` calls stand in an earlier layer too, and what they say here counts. */
  readonly kind: 'new' | 'changed'
  readonly calls: number
  readonly participants: number
  /** The values; a fresh array, or one that nobody changes. */
  read<S extends SectionName>(name: S): ColumnOf<S>
}

/** An array for so many values of a section. */
export function columnFor<S extends SectionName>(name: S, length: number): ColumnOf<S> {
  const kind = SECTION_KINDS.get(name)
  const column =
    kind === 'number'
      ? new Float64Array(length)
      : kind === 'code'
        ? new Uint32Array(length)
        : new Uint8Array(length)
  return column as Column as ColumnOf<S>
}

/** A layer in memory. */
export function memoryLayer(
  kind: Layer['kind'],
  sections: ReadonlyMap<SectionName, Column>
): Layer & { readonly bytes: number } {
  const read = <S extends SectionName>(name: S): ColumnOf<S> => {
    const column = sections.get(name)
    if (column === undefined) throw new Error(`The layer has no ${name}.`)
    return column as ColumnOf<S>
  }
  let bytes = 0
  for (const column of sections.values()) bytes += column.byteLength
  return {
    kind,
    calls: read('ids').length,
    participants: read('participantUsers').length,
    bytes,
    read
  }
}

/** Several layers of one kind, in order of id, as one; joined section by section as they are asked for. */
export function joinLayers(layers: readonly Layer[]): Layer {
  const sum = (of: (layer: Layer) => number): number => layers.reduce((total, layer) => total + of(layer), 0)
  return {
    kind: layers[0]?.kind ?? 'new',
    calls: sum(({ calls }) => calls),
    participants: sum(({ participants }) => participants),
    read(name) {
      const parts = layers.map((layer) => layer.read(name))
      const joined = columnFor(
        name,
        parts.reduce((total, { length }) => total + length, 0)
      )
      let at = 0
      for (const part of parts) {
        joined.set(part, at)
        at += part.length
      }
      return joined
    }
  }
}
