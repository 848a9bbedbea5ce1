import type { RecordingStack, StackProbe } from '@shared/model/recording'

export interface ProbeStep {
  readonly name: 'reach' | 'certificate' | 'sign-in' | 'calls'
  readonly status: 'done' | 'failed' | 'skipped' | 'unchecked' | 'notTried'
}

const ORDER = ['reach', 'certificate', 'sign-in', 'calls'] as const

/** Which step an error stopped; what broke off without telling more counts as reaching. */
function failedStep(code: string): ProbeStep['name'] {
  if (code === 'stack-tls-untrusted') return 'certificate'
  if (code === 'stack-sign-in-rejected' || code === 'stack-secret-missing') return 'sign-in'
  if (code === 'stack-forbidden' || code === 'stack-failed') return 'calls'
  return 'reach'
}

/** What was tried of a stack, in order, and how far it went. */
export function probeSteps({ ok, error }: StackProbe, stack: RecordingStack): readonly ProbeStep[] {
  const failed = ok || error === null ? null : failedStep(error.code)
  const at = failed === null ? ORDER.length : ORDER.indexOf(failed)
  return ORDER.map((name, index) => {
    if (index === at) return { name, status: 'failed' }
    if (index > at) return { name, status: 'notTried' }
    if (name === 'certificate' && stack.address.startsWith('http:')) return { name, status: 'skipped' }
    if (name === 'certificate' && stack.tls.kind === 'off') return { name, status: 'unchecked' }
    return { name, status: 'done' }
  })
}
