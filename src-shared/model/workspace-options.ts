/** What a person says of a workspace that no dump tells. */
export interface WorkspaceOptions {
  /** ISO 3166 code ("FR") by whose habits numbers are read; null reads them as they stand. */
  readonly country: string | null
  readonly businessHours: BusinessHours
  /** IANA zone of tenants that are elsewhere than the server, by their uuid. */
  readonly tenantZones: Readonly<Record<string, string>>
  readonly mapping: FieldMapping
}

export interface BusinessHours {
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[]
  /** Minutes since local midnight, `[from, until)`. */
  readonly from: number
  readonly until: number
}

/** Where the fields come from that no server has of itself: bot time, billed bot time, campaign. */
export interface FieldMapping {
  /**
   * Bot time: from APP_START to APP_END of an application (by name, upper and lower case alike), or the time that a
   * channel of the call spends in bridges while that application runs. Null: not mapped.
   */
  readonly bot: { readonly kind: 'application' | 'bridge'; readonly application: string } | null
  /** Seconds to whose multiples bot time is rounded up for billing, at least 1. */
  readonly billingStepSeconds: number
  readonly campaign: CampaignSource | null
}

/** The first row of the call where it is not empty wins. */
export type CampaignSource =
  | { readonly kind: 'field'; readonly field: CampaignField }
  /** A user event, by its name; with `key`, that key of its JSON payload or `key: value` text, else the whole text. */
  | { readonly kind: 'event'; readonly eventtype: string; readonly key: string | null }

/** CEL columns that may carry a campaign. */
export const CAMPAIGN_FIELDS = ['accountcode', 'peeraccount', 'userfield', 'cidDnid', 'context'] as const
export type CampaignField = (typeof CAMPAIGN_FIELDS)[number]

export const NO_MAPPING: FieldMapping = { bot: null, billingStepSeconds: 1, campaign: null }

export const DEFAULT_WORKSPACE_OPTIONS: WorkspaceOptions = {
  country: null,
  businessHours: { weekdays: [1, 2, 3, 4, 5], from: 540, until: 1080 },
  tenantZones: {},
  mapping: NO_MAPPING
}
