/** Midnight, 2026-01-05 UTC, in seconds. */
const FIRST_SECOND = 1_767_571_200

/** A CSV dump of unanswered calls, one a minute from minute `from` on, so that a list is longer than the window. */
export function dumpOfCalls(from: number, count: number): string {
  const head = 'eventtype,eventtime,cid_name,cid_num,exten,context,channame,appname,uniqueid,linkedid,extra'
  const lines = Array.from({ length: count }, (_, index) => {
    const second = FIRST_SECOND + (from + index) * 60
    const id = `${second}.${from + index}`
    const row = (type: string, delay: number): string => {
      const time = new Date((second + delay) * 1000).toISOString().replace('T', ' ').replace('Z', '+00')
      return `${type},${time},Caller ${from + index},1001,1002,internal,PJSIP/a-${from + index},,${id},${id},`
    }
    return [row('CHAN_START', 0), row('HANGUP', 9), row('CHAN_END', 9), row('LINKEDID_END', 9)].join('\n')
  })
  return [head, ...lines, ''].join('\n')
}
