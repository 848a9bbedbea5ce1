import type { CallMeasures } from '@shared/model/call-log'
import type { CelGroup } from '../correlate/group-cels'
import type { CallDraft } from '../draft/call-draft'

export function measureCall(_group: CelGroup, _call: CallDraft): CallMeasures {
  return {
    ringDurationUs: null,
    talkDurationUs: null,
    totalDurationUs: null,
    hangupCause: null,
    hangupSource: null,
    hangupInferred: false,
    outcome: 'missed',
    trail: []
  }
}
