/** The Conversation tab: the call on a line, recordings, transcript, how it ended. */
export const conversation = {
  'strip.start': '{time} start',
  'strip.answer': '{time} answer',
  'strip.end':
    '{source, select, caller {{time} caller hangs up} callee {{time} callee hangs up} system {{time} system ends it} other {{time} end}}',
  'strip.label':
    '{count, plural, =0 {Call of {total}: {trail}; no recording} one {Call of {total}: {trail}; {countText} recording} other {Call of {total}: {trail}; {countText} recordings}}',
  'conversation.ended':
    '{known, select, true {{source, select, caller {{who}, the caller, hung up at {time}.} callee {{who}, the callee, hung up at {time}.} system {The system ended the call at {time}.} other {The call ended at {time}; the events do not say who hung up.}}} other {The events hold no end of this call.}}',
  'conversation.reason': 'Reason: {reason} (Q.850 cause {code}).',
  'conversation.reason.none': 'The events name no reason.',
  'conversation.inferred': 'No event states this: it is concluded from the others.',
  'recording.only': 'Recording',
  'recording.numbered': 'Recording {number}',
  'recording.switch': 'Recording {number}, {length}',
  'recording.paused': 'Paused for {length}, {from} to {until}',
  'transcript.title': 'Transcript',
  'transcript.of': 'Transcript of',
  'transcript.whole': 'Whole call',
  'transcript.from.hand': '{name}, attached by hand',
  'transcript.from.beside': '{name}, found beside the recording',
  'transcript.none':
    '{recordings, plural, =0 {No transcript. One can be attached all the same; its times count from the start of the call.} other {No transcript beside the recording.}}',
  'transcript.formats': 'WebVTT, SRT, Whisper JSON or plain text; drop it here or choose it.',
  'transcript.attach': 'Attach a transcript…',
  'transcript.replace': 'Another file…',
  'transcript.attached': '{name} attached',
  'transcript.detach': 'Detach',
  'transcript.detached': 'Transcript detached',
  'transcript.copy': 'Copy as text',
  'transcript.copied': 'Transcript copied',
  'transcript.save': 'Save',
  'transcript.save.vtt': 'As WebVTT (.vtt)',
  'transcript.save.srt': 'As SubRip (.srt)',
  'transcript.save.text': 'As text (.txt)',
  'transcript.problems':
    '{count, plural, one {{countText} passage of the file could not be read as it stands.} other {{countText} passages of the file could not be read as they stand.}}',
  'transcript.find': 'Find in the transcript',
  'transcript.hits':
    '{count, plural, =0 {No line} one {{place} of {countText} line} other {{place} of {countText} lines}}',
  'transcript.previousHit': 'Previous match',
  'transcript.nextHit': 'Next match',
  'transcript.goTo': 'Go to {position}',
  'transcript.line': 'Line {number}',
  'facts.answered': 'Answered',
  'facts.notAnswered': 'Did not answer',
  'facts.dialled': 'Dialled'
} as const
