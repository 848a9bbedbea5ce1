import type { Cel } from '../model/cel'
import { eventName } from './event-effect'

type Row = Pick<Cel, 'eventtype' | 'userdeftype' | 'appname' | 'appdata'>

/** Where Asterisk puts files whose names are relative. */
const MONITOR_FOLDER = '/var/spool/asterisk/monitor/'

/**
 * The file that a row says MixMonitor records to as an application, as Asterisk opens it; null for any other row. The name
 * is what stands before the options, whose mark was `|` long ago.
 */
export function startedMixmonitor(row: Row): string | null {
  if (!isRun(row, 'mixmonitor')) return null
  const file = row.appdata.split(/[,|]/, 1)[0]?.trim() ?? ''
  if (file === '') return null
  return file.startsWith('/') ? file : MONITOR_FOLDER + file
}

/** True for a row that says StopMixMonitor ran on its channel. */
export const stoppedMixmonitor = (row: Row): boolean => isRun(row, 'stopmixmonitor')

const isRun = (row: Row, application: string): boolean =>
  row.appname.length === application.length &&
  row.appname.toLowerCase() === application &&
  eventName(row) === 'APP_START'
