import type { CallFilter } from '@shared/model/call-filter'
import type { PeopleMerge } from '@shared/model/team'
import type { ListState } from '@shared/model/view'
import type { Colleague } from './colleague'
import { allComments, putComment, type StoredComment } from './comments'
import { readLabels, saveLabel } from './labels'
import { sameName } from './names'
import { listViews, saveView } from './saved-views'
import { raiseLabelVersion } from './settings'
import { run, type WriteStore } from './store'
import { setTeam, storedTeam } from './team'
import { allTranscripts, attachTranscript } from './transcripts'

/**
 * Takes over what a colleague wrote. Of two states of one comment the later counts; everything else that is here stays as
 * it is, and what is missing is added. Done twice, the second time changes nothing. Within the caller's transaction.
 */
export function mergeColleague(store: WriteStore, colleague: Colleague): PeopleMerge {
  const comments = mergeComments(store, colleague.comments)
  const { idOf, ...labels } = mergeLabels(store, colleague.labels)
  const views = { added: mergeViews(store, colleague.views, idOf) }
  const transcripts = { added: mergeTranscripts(store, colleague.transcripts) }
  const { members } = storedTeam(store)
  if (colleague.names.length > 0) setTeam(store, { members: [...members, ...colleague.names], login: '' })
  raiseLabelVersion(store)
  return { comments, labels, views, transcripts }
}

function mergeComments(store: WriteStore, theirs: readonly StoredComment[]): PeopleMerge['comments'] {
  const ours = new Map(allComments(store).map((comment) => [comment.id, comment]))
  const counts = { added: 0, updated: 0, removed: 0 }
  for (const comment of theirs) {
    const before = ours.get(comment.id)
    if (before !== undefined && before.changedAt >= comment.changedAt) continue
    putComment(store, comment)
    const stood = before !== undefined && before.deletedAt === null
    if (comment.deletedAt !== null) counts.removed += stood ? 1 : 0
    else if (!stood) counts.added += 1
    else if (before.text !== comment.text) counts.updated += 1
  }
  return counts
}

function mergeLabels(
  store: WriteStore,
  theirs: Colleague['labels']
): PeopleMerge['labels'] & { readonly idOf: ReadonlyMap<number, number> } {
  const idOf = new Map<number, number>()
  let added = 0
  let put = 0
  for (const { id, name, color, rule, on, off } of theirs) {
    let known = readLabels(store).find((label) => sameName(label.name, name))
    if (known === undefined) {
      known = saveLabel(store, { name, color, rule })
      added += 1
    }
    idOf.set(id, known.id)
    // What was said here by hand stays.
    const query =
      'INSERT OR IGNORE INTO call_label (label_id, conversation_id, held) SELECT ?, value, ? FROM json_each(?)'
    put += run(store, query, known.id, 1, JSON.stringify(on))
    // A label without a rule is not taken out of anything.
    if (known.rule !== null) run(store, query, known.id, 0, JSON.stringify(off))
  }
  return { added, put, idOf }
}

function mergeViews(
  store: WriteStore,
  theirs: Colleague['views'],
  idOf: ReadonlyMap<number, number>
): number {
  let added = 0
  for (const { name, period, sort, columns, ...view } of theirs) {
    const state: ListState = { filter: withLabels(view.filter, idOf), period, sort, columns }
    const ours = listViews(store)
    const content = contentOf(state)
    const same = ours.some((other) => isName(other.name, name) && contentOf(other) === content)
    if (same) continue
    saveView(store, { ...state, name: freeName(name, (taken) => ours.some((o) => sameName(o.name, taken))) })
    added += 1
  }
  return added
}

const contentOf = ({ filter, period, sort, columns }: ListState): string =>
  JSON.stringify([filter, period, sort, columns])

/** The name itself, or with the number that an earlier merge gave it. */
const isName = (given: string, name: string): boolean =>
  sameName(given.replace(/ \(\d+\)$/, ''), name) || sameName(given, name)

function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name
  for (let number = 2; ; number += 1) if (!isTaken(`${name} (${number})`)) return `${name} (${number})`
}

/** A filter with our ids of the labels it names. */
function withLabels(filter: CallFilter, idOf: ReadonlyMap<number, number>): CallFilter {
  const groups = (inner: readonly CallFilter[]): readonly CallFilter[] =>
    inner.map((one) => withLabels(one, idOf))
  const { labels, allOf, anyOf, noneOf } = filter
  return {
    ...filter,
    // 0 is no label's id: one that was deleted there means no label here either.
    ...(labels && { labels: { ...labels, values: labels.values.map((id) => idOf.get(id) ?? 0) } }),
    ...(allOf && { allOf: groups(allOf) }),
    ...(anyOf && { anyOf: groups(anyOf) }),
    ...(noneOf && { noneOf: groups(noneOf) })
  }
}

function mergeTranscripts(store: WriteStore, theirs: Colleague['transcripts']): number {
  const keyOf = (t: Colleague['transcripts'][number]): string =>
    t.recordingUuid ?? `conversation ${t.conversationId}`
  const ours = new Set(allTranscripts(store).map(keyOf))
  const missing = theirs.filter((transcript) => !ours.has(keyOf(transcript)))
  for (const transcript of missing) attachTranscript(store, transcript)
  return missing.length
}
