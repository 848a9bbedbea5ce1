import type { Participant } from '@shared/model/call-log'
import type { CallDraft } from '../draft/call-draft'
import type { Mention } from '../draft/mentions'
import type { LineChannel } from './line-channels'

/** Participants from channels (8.2), then users known by mention only, in order of first mention (8.3, 13.2). */
export function findParticipants(call: CallDraft, channels: readonly LineChannel[]): readonly Participant[] {
  const participants: Participant[] = []
  for (const { channel, line, user } of channels) {
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
  for (const [userUuid, ofUser] of mentionsByUser(mentions))
    applyMentions(call, participants, userUuid, ofUser)
  return participants
}

/**
 * As many mentions as channels of a user: paired in order, for the requested flag. None of the channels theirs: one
 * participant from the last mention. Any other number: the mentions are ignored.
 */
function applyMentions(
  call: CallDraft,
  participants: Participant[],
  userUuid: string,
  mentions: readonly Mention[]
): void {
  const own: number[] = []
  participants.forEach((participant, at) => {
    if (participant.userUuid === userUuid) own.push(at)
  })
  if (own.length === mentions.length) {
    own.forEach((at, n) => {
      const participant = participants[at]
      const mention = mentions[n]
      if (participant && mention) participants[at] = { ...participant, requested: mention.requested }
    })
    return
  }
  if (own.length > 0) return
  const user = call.directory.userByUuid(userUuid)
  const last = mentions.at(-1)
  if (user === undefined || last === undefined) return
  participants.push({
    userUuid,
    lineId: user.mainLineId,
    role: last.role,
    tags: user.tags,
    answered: false,
    requested: last.requested
  })
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
