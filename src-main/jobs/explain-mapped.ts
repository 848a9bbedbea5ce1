import type { Cel } from '@shared/model/cel'
import type { ProvenanceStep } from '@shared/model/provenance'
import type { FieldMapping } from '@shared/model/workspace-options'
import { mappedFields } from '../engine'
import { mapsNothing } from './map-fields'

/** Steps of the fields that the workspace's settings map, from rows in group order; a row alone tells if it counts. */
export function mappedSteps(cels: readonly Cel[], mapping: FieldMapping): readonly ProvenanceStep[] {
  if (mapsNothing(mapping)) return []
  const { botDurationUs, botBillUs, campaignId } = mappedFields(cels, mapping)
  const ofBot = cels.filter((cel) => mappedFields([cel], mapping).botDurationUs !== null)
  const ofCampaign = cels.find((cel) => mappedFields([cel], mapping).campaignId !== null)
  const bot = { celId: null, rule: 'mapped: bot', replaced: null } as const
  return [
    ...(botDurationUs === null
      ? []
      : [
          {
            ...bot,
            field: 'botDurationUs',
            value: botDurationUs,
            from: { fields: [], celIds: idsOf(ofBot) }
          },
          { ...bot, field: 'botBillUs', value: botBillUs, from: { fields: ['botDurationUs'], celIds: [] } }
        ]),
    ...(ofCampaign === undefined
      ? []
      : [
          {
            field: 'campaignId',
            celId: ofCampaign.id,
            rule: 'mapped: campaign',
            value: campaignId,
            replaced: null
          } as const
        ])
  ]
}

const idsOf = (cels: readonly Cel[]): readonly number[] => cels.map(({ id }) => id)
