import type { StoredCallLog } from '@shared/model/call-log-row'
import type { RecordingCourse } from '../../components/recording-pieces'
import type { Translate } from '../../i18n/use-text'

type Parties = Pick<StoredCallLog, 'sourceName' | 'sourceExten' | 'destinationName' | 'destinationExten'>

/**
 * Names of the two channels of a stereo file. Asterisk writes what comes from the recorded channel to the left, and what
 * goes to it to the right; where the events name that channel's party, the other one of the call is heard at the right.
 */
export function sideNames(
  course: RecordingCourse,
  call: Parties,
  text: Translate
): readonly [string, string] {
  const usual = [text('player.side.left'), text('player.side.right')] as const
  const { channel } = course
  if (!channel) return usual
  const source = { name: call.sourceName, exten: call.sourceExten }
  const destination = { name: call.destinationName, exten: call.destinationExten }
  const is = ({ name, exten }: typeof source): boolean =>
    (channel.name !== '' && channel.name === name) || (channel.number !== '' && channel.number === exten)
  const other = is(source) ? destination : is(destination) ? source : null
  const own = channel.name || channel.number
  const others = other && (other.name || other.exten)
  return own && others && own !== others ? [own, others] : usual
}
