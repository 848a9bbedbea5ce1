import type { Participant } from '@shared/model/call-log'
import type { CallDraft } from '../draft/call-draft'
import type { Mention } from '../draft/mentions'
import type { LineChannel } from './line-channels'

/** Participants from channels (8.2), then users known by mention only, in order of first mention (8.3, 13.2). */
export function findParticipants(call: CallDraft, channels: readonly LineChannel[]): readonly Participant[] {
  const participants: Participant[] = []
  for (const { channel, line, user, protocol } of channels) {
    if ((line === null || user === null) && protocol !== 'Local')
      call.trace.decline('participants', 'line-unknown', channel.name)
    // A channel without role fails the group a little later (8.5).
    if (line === null || user === null || channel.role === null) continue
    participants.push({
      userUuid: user.uuid,
      lineId: line.id,
      role: channel.role,
      tags: user.tags,
      answered: channel.answered,
      requested: false
    })
  }
  const mentions = call.mentions.list
  if (mentions.length === 0) return participants
  call.trace.enter(null, '8.3')
  const places = placesByUser(participants)
  for (const [userUuid, ofUser] of mentionsByUser(mentions)) {
    applyMentions(call, participants, places.get(userUuid) ?? [], ofUser)
  }
  return participants
}

/**
 * As many mentions as channels of a user: paired in order, for the requested flag. None of the channels theirs: one
 * participant from the last mention. Any other number: the mentions are ignored. `places` are those of the user's
 * channels among the participants.
 */
function applyMentions(
  call: CallDraft,
  participants: Participant[],
  places: readonly number[],
  mentions: readonly Mention[]
): void {
  if (places.length === mentions.length) {
    places.forEach((at, n) => {
      const participant = participants[at]
      const mention = mentions[n]
      if (participant && mention) participants[at] = { ...participant, requested: mention.requested }
    })
    return
  }
  const last = mentions.at(-1)
  if (last === undefined) return
  if (places.length > 0) return call.trace.decline('requestedUserUuid', 'users-do-not-match', last.userUuid)
  const user = call.directory.userByUuid(last.userUuid)
  if (user === undefined) return call.trace.decline('participants', 'user-unknown', last.userUuid)
  participants.push({
    userUuid: user.uuid,
    lineId: user.mainLineId,
    role: last.role,
    tags: user.tags,
    answered: false,
    requested: last.requested
  })
}

function placesByUser(participants: readonly Participant[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  participants.forEach(({ userUuid }, at) => {
    const known = places.get(userUuid)
    if (known === undefined) places.set(userUuid, [at])
    else known.push(at)
  })
  return places
}

function mentionsByUser(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const byUser = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const known = byUser.get(mention.userUuid)
    if (known === undefined) byUser.set(mention.userUuid, [mention])
    else known.push(mention)
  }
  return byUser
}
