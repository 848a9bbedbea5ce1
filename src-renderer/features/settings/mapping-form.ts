import type { CampaignField, FieldMapping } from '@shared/model/workspace-options'

/** The fields of the mapping as they are filled in. */
export interface MappingForm {
  readonly bot: 'none' | 'application' | 'bridge'
  readonly application: string
  readonly step: string
  readonly campaign: 'none' | 'field' | 'event'
  readonly field: CampaignField
  readonly eventtype: string
  readonly key: string
}

/** The form of a mapping. */
export const formOf = ({ bot, billingStepSeconds, campaign }: FieldMapping): MappingForm => ({
  bot: bot?.kind ?? 'none',
  application: bot?.application ?? '',
  step: String(billingStepSeconds),
  campaign: campaign?.kind ?? 'none',
  field: campaign?.kind === 'field' ? campaign.field : 'accountcode',
  eventtype: campaign?.kind === 'event' ? campaign.eventtype : '',
  key: campaign?.kind === 'event' ? (campaign.key ?? '') : ''
})

export type MappingProblem = 'application' | 'step' | 'eventtype'

/** What keeps the form from being a mapping. */
export function problemsOf(form: MappingForm): ReadonlySet<MappingProblem> {
  const problems = new Set<MappingProblem>()
  if (form.bot !== 'none' && form.application.trim() === '') problems.add('application')
  if (form.bot !== 'none' && (!/^\d+$/.test(form.step.trim()) || Number(form.step) < 1)) problems.add('step')
  if (form.campaign === 'event' && form.eventtype.trim() === '') problems.add('eventtype')
  return problems
}

/** The mapping of a form without problems. */
export const mappingOf = (form: MappingForm): FieldMapping => ({
  bot: form.bot === 'none' ? null : { kind: form.bot, application: form.application.trim() },
  billingStepSeconds: form.bot === 'none' ? 1 : Number(form.step),
  campaign:
    form.campaign === 'none'
      ? null
      : form.campaign === 'field'
        ? { kind: 'field', field: form.field }
        : { kind: 'event', eventtype: form.eventtype.trim(), key: form.key.trim() || null }
})

/** True for two mappings that compute the same. */
export const sameMapping = (a: FieldMapping, b: FieldMapping): boolean =>
  JSON.stringify(formOf(a)) === JSON.stringify(formOf(b))
