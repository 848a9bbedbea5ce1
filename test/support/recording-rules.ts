import type { DirectorySnapshot, RecordingRules } from '@shared/model/directory'

/** Users without their recording rules, which the reference's own answer does not name. */
export const withoutRules = ({ users, ...rest }: DirectorySnapshot): DirectorySnapshot => ({
  ...rest,
  users: users.map(({ recordingRules: _, ...user }) => user)
})

/** Rules by the first name of their user. */
export const rulesByName = ({
  users
}: DirectorySnapshot): Readonly<Record<string, RecordingRules | undefined>> =>
  Object.fromEntries(users.map(({ firstname, recordingRules }) => [firstname ?? '', recordingRules]))

/** Nothing is recorded, as most users of the samples have it. */
export const NO_RULES: RecordingRules = {
  outgoingExternal: false,
  outgoingInternal: false,
  incomingExternal: false,
  incomingInternal: false,
  onDemand: false
}
