import type { TargetColumn } from './columns'

type Test = (text: string) => boolean
type Column = readonly string[]

const TIME = /^(?:\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d|\d{10}(?:\.\d+)?$|\d{13}$)/
const CHANNEL = /^[A-Za-z][A-Za-z0-9_]*\/\S+-[0-9a-f]{4,}(?:;[12])?$/
const CHANNEL_ID = /^(?:\S+-)?\d{9,10}\.\d+$/
const JSON_TEXT = /^\{.*\}$/s
const APPLICATION =
  /^(?:AGI|Answer|App(?:Dial2?|Queue)|Authenticate|Back[Gg]round|Bridge|Busy|CELGenUserEvent|ChanSpy|ConfBridge|Congestion|Dial|Directory|Echo|FollowMe|Gosub(?:If)?|Goto(?:If|IfTime)?|Hangup|Macro|MeetMe|MixMonitor|Monitor|MusicOnHold|NoOp|Originate|Page|Park|ParkedCall|Pick[Uu]p|Playback|Progress|Queue|Read|Record|Return|Ringing|SayDigits|Set|Stasis|Transfer|UserEvent|VoiceMail(?:Main)?|Wait(?:Exten)?)$/i
const CONTEXT =
  /(?:^|[-_])(?:ctx|contexts?|from|internal|incall|outcall|incoming|outgoing|inbound|outbound|default|local|trunk|users?|group|queue|macro|sub|ext|ivr|dial|voicemail|meetme|forward|wazo|xivo|public|parkedcalls)(?:[-_]|$)/i
const DIGITS = /^[*#+]?\d{2,20}$/
const EXTENSION = /^(?:[a-zA-Z]|[*#+]?[\d*#]+|[a-z][a-z_-]{1,20})$/

export const isTime: Test = (text) => TIME.test(text)
export const isChannel: Test = (text) => CHANNEL.test(text)
export const isChannelId: Test = (text) => CHANNEL_ID.test(text)

/** What columns in an order of the site are, by their values; `events` is the one with the names of events. */
export function columnsByContent(columns: readonly Column[], events: number): (TargetColumn | null)[] {
  const targets: (TargetColumn | null)[] = columns.map(() => null)
  targets[events] = 'eventtype'
  const free = (test: Test, share = 0.8): number[] =>
    columns.flatMap((values, at) => (targets[at] === null && mostly(values, test, share) ? [at] : []))
  const claim = (target: TargetColumn, at: number | undefined): void => {
    if (at !== undefined && targets[at] === null) targets[at] = target
  }
  /** Of several columns the one that has the most values, then the first. */
  const fullest = (found: readonly number[]): number | undefined =>
    found.toSorted((a, b) => filled(columns[b]) - filled(columns[a]) || a - b)[0]

  claim('channame', fullest(free(isChannel)))
  claim('peer', free(isChannel)[0])
  claimIds(
    columns,
    free((text) => isChannelId(text) && !/^\d+\.\d{6}$/.test(text)),
    claim
  )
  claim('eventtime', free(isTime)[0])
  claim('extra', free((text) => JSON_TEXT.test(text))[0])
  claim('amaflags', free((text) => /^[0-3]$/.test(text))[0])
  claim('appname', free((text) => APPLICATION.test(text))[0])
  claim('context', fullest(free((text) => CONTEXT.test(text) && !text.includes(' '), 0.5)))
  // Calls that Asterisk starts itself stand at the extension "s"; a number of the caller never does.
  const extensions = free((text) => EXTENSION.test(text)).filter((at) => columns[at]?.includes('s'))
  claim('exten', fullest(extensions))
  const applications = columns[targets.indexOf('appname')]
  claim(
    'appdata',
    free(() => true).find((at) => isDialled(columns[at], applications))
  )
  const number = fullest(free((text) => DIGITS.test(text)))
  claim('cid_num', number)
  claim(
    'cid_ani',
    free((text) => DIGITS.test(text)).find((at) => isCopy(columns[at], columns[number ?? -1]))
  )
  claim('userdeftype', free((text) => /^[A-Z]+(?:_[A-Z0-9]+)+$/.test(text))[0])
  const names = free((text) => /\p{L}/u.test(text)).filter((at) =>
    isBeside(columns[at], columns[number ?? -1])
  )
  claim('cid_name', fullest(names))
  return targets
}

/** The channel's id is another for each channel, and that of the call the same for all of a call's. */
function claimIds(
  columns: readonly Column[],
  found: readonly number[],
  claim: (target: TargetColumn, at: number | undefined) => void
): void {
  const distinct = (at: number): number => new Set(columns[at]).size
  const [first, second] = found
  const swapped = first !== undefined && second !== undefined && distinct(second) > distinct(first)
  claim('uniqueid', swapped ? second : first)
  claim('linkedid', swapped ? first : second)
}

/** Data of applications: what Dial calls, and what Asterisk writes for the channels that it called. */
function isDialled(values: Column = [], applications: Column = []): boolean {
  if (values.includes('(Outgoing Line)')) return true
  const dialled = values.filter((_, row) => applications[row] === 'Dial')
  return dialled.length > 0 && mostly(dialled, (text) => /^[A-Za-z]\w*\/\S/.test(text), 0.5)
}

function isCopy(values: Column = [], others: Column = []): boolean {
  const rows = [...values.keys()].filter((row) => values[row] !== '')
  return rows.length > 0 && rows.filter((row) => values[row] === others[row]).length >= rows.length * 0.8
}

/** A name stands in rows that have a number, as a rule. */
function isBeside(values: Column = [], numbers: Column = []): boolean {
  const rows = [...values.keys()].filter((row) => values[row] !== '')
  return rows.length > 0 && rows.filter((row) => (numbers[row] ?? '') !== '').length >= rows.length * 0.8
}

/** How many values are not empty. */
export const filled = (values: Column = []): number => values.filter((value) => value !== '').length

/** True when nearly all values that are not empty pass, and there are some. */
export function mostly(values: Column, test: Test, share = 0.8): boolean {
  const present = values.filter((value) => value !== '')
  return present.length > 0 && present.filter(test).length >= present.length * share
}
