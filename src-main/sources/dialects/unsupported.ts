import { CSV_COMMAND, notYetSupported } from '../failures'
import { countKnown } from '../rows/columns'
import type { Dialect, TextHead } from './dialect'

const EVENT_NAME =
  /^"?(?:CHAN_START|CHAN_END|HANGUP|ANSWER|APP_START|APP_END|BRIDGE_ENTER|BRIDGE_EXIT|LINKEDID_END|USER_DEFINED|(?:XIVO|WAZO)_[A-Z_]+)"?[,;\t|]/

const CLASSIC_HEADER =
  'eventtype,eventtime,cid_name,cid_num,cid_ani,cid_rdnis,cid_dnid,exten,context,channame,appname,appdata,amaflags,accountcode,uniqueid,linkedid,peer,userfield,userdeftype,extra'

/** Text files that are recognised and not readable yet: how to know them, their name, and what to do instead. */
const FORMATS: readonly {
  readonly is: (text: string) => boolean
  readonly format: string
  readonly advice: string
}[] = [
  {
    is: (text) =>
      /^(?:--\s*)?PostgreSQL database dump|^COPY [^\n]+ FROM stdin;|^SET standard_conforming_strings/m.test(
        text
      ),
    format: 'a PostgreSQL dump in plain SQL',
    advice: `Export the table instead: ${CSV_COMMAND}`
  },
  {
    is: (text) => /^-- (?:MySQL|MariaDB) dump|^\/\*M?!\d{5,6}|^INSERT INTO [`"]?\w+/m.test(text),
    format: 'an SQL dump',
    advice: `Export the table as CSV with a header line instead, e.g. with psql: ${CSV_COMMAND}`
  },
  {
    is: (text) => /^[^\n]+\|[^\n]+\n-+(?:\+-+)+\s*\n/.test(text),
    format: 'the screen output of psql',
    advice: `Let psql write a file: ${CSV_COMMAND}`
  },
  {
    is: (text) => EVENT_NAME.test(text),
    format: 'a CEL text file without header (cel_custom)',
    advice: `Put a line with the column names on top, in the order of the file. The usual order is: ${CLASSIC_HEADER}`
  },
  {
    is: (text) => /^\d+\t[A-Z_]+\t[^\n]*\t/.test(text),
    format: 'the text output of COPY',
    advice: `Export with a header line: ${CSV_COMMAND}`
  },
  {
    is: (text) => text.startsWith('Call Date,Caller,Called,Period,user Field'),
    format: 'a XiVO call-log export',
    advice: `Call logs are made from CEL. Export these: ${CSV_COMMAND}`
  },
  {
    is: (text) => text.startsWith('id,tenant_uuid,answered,start,'),
    format: 'a call-log export of wazo-call-logd',
    advice: `Call logs are made from CEL. Export these: ${CSV_COMMAND}`
  }
]

/** Names what it knows and cannot read; never recognises anything itself. */
export const unsupported: Dialect = {
  recognise(head) {
    const found = FORMATS.find(({ is }) => is(head.text.trimStart()))
    if (!found || isCelHeader(head)) return null
    throw notYetSupported(head.fileName, found.format, found.advice)
  }
}

/** A header line of CEL columns decides, whatever the rows below it contain. */
function isCelHeader(head: TextHead): boolean {
  const [first = '', second = ''] = head.text.trimStart().split(/\r?\n|\r/, 2)
  return (
    !/^-+\+-/.test(second) &&
    [',', ';', '\t', '|'].some((delimiter) => countKnown(first.split(delimiter)) >= 3)
  )
}
