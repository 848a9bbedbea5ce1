/*
 * Words that stay, in exactly this spelling: what rules of the specification compare (keys and types of payloads, hidden
 * extension, folders of recordings), what Asterisk and Wazo name by themselves, endings of files. Names of people begin
 * with a capital; a name that is spelt like one of these stays, and the guide says so.
 */
const WORDS = `
  s h t i
  type uuid name id label number context user_uuid tenant_uuid wazo_tenant_uuid source_user_uuid destination_user_uuid
  destination_exten source_name destination_name blocked_caller_id_num blocked_caller_id_name blocked_number_uuid
  NUM CONTEXT NAME RATE PAGES STATUS
  user group meeting conference queue voicemail all_lines
  extra bridge_id bridge_technology filename mixmonitor_id hangupcause hangupsource dialstatus extension
  transferee_channel_name transferee_channel_uniqueid bridge1_id bridge2_id channel2_name channel2_uniqueid app
  transfer_target_channel_name transfer_target_channel_uniqueid pickup_channel pickup_channel_uniqueid forward
  local_two local_two_uniqueid parker_dial_string parking_lot reason retriever sound format language class digit
  duration_ms
  simple_bridge native_rtp softmix holding_bridge
  CHANUNAVAIL CONGESTION NOANSWER BUSY ANSWER CANCEL DONTCALL TORTURE INVALIDARGS ZOMBIE MASQ
  ParkedCallTimeOut ParkedCallGiveUp ParkedCallUnparked ParkedCallFailed ParkedCallSwap
  true false null NaN Infinity
  wazo xivo wazo_wait_for_registration usersharedlines default dialplan builtin internal external extern incall outcall
  did from to ctx inside outside pickup dial switchboard hold agentcallback forward_voicemail participant unreachable
  var lib spool asterisk sounds tenants monitor tmp wav WAV wav49 gsm mp3 ogg ulaw alaw
`

/** Words that stay. */
export const VOCABULARY: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

/** Technologies of channels, which rules look for in any case and anywhere before a slash (7.2). */
export const TECHNOLOGY = /^(.*?)(pjsip|sip|sccp|local|dahdi|iax2)$/isu

/** Names before the slash of channels that are no lines. */
export const CHANNEL_KINDS: ReadonlySet<string> = new Set(
  'AsyncGoto CBAnn CBRec Announcer Snoop Message Recorder Bridge Console Surrogate Parked'.split(' ')
)
