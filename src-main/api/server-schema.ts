import { z } from 'zod'
import { SSL_MODES, type ServerPeriod, type ServerSettings } from '@shared/model/server'

const name = z.string().min(1).max(255)

/** Validates where a server is. Certificates are a few thousand characters; a bundle of authorities is larger. */
export const serverSettingsSchema: z.ZodType<ServerSettings> = z.strictObject({
  host: name.optional(),
  port: z.int().min(1).max(65_535).optional(),
  database: name.optional(),
  user: name.optional(),
  service: name.optional(),
  sslMode: z.enum(SSL_MODES).optional(),
  rootCertificate: z.string().max(1_000_000).includes('-----BEGIN CERTIFICATE-----').optional(),
  table: name.optional()
})

/** As typed; null for the one that is kept or stands in the password file. */
export const passwordSchema = z.string().max(1000).nullable()

export const serverPeriodSchema: z.ZodType<ServerPeriod> = z.strictObject({
  from: z.int().optional(),
  until: z.int().optional()
})
