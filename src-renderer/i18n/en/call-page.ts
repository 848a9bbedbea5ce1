/** The open call as a whole: its frame, copying it, addresses. */
export const callPage = {
  'detail.conversation': 'Conversation',
  'detail.flow': 'Flow',
  'detail.log': 'Debug logs',
  'detail.comments': 'Comments',
  'detail.moreTabs': 'More',
  'detail.facts': 'Facts of the call',
  'detail.toCalls': 'Calls',
  'detail.place': '{place} of {total}',
  'detail.notInList': 'not in the list',
  'detail.nextTab': 'Next tab',
  'detail.previousTab': 'Previous tab',
  'detail.copyLink': 'Copy link',
  'detail.copyAs': 'Copy the call',
  'detail.copySummary': 'Copy as text summary',
  'detail.copyMarkdown': 'Copy as Markdown',
  'detail.exportCall': 'Export call…',
  'detail.linkCopied': 'Link copied. It opens this call on every computer that has the workspace.',
  'detail.summaryCopied': 'Summary copied',
  'detail.markdownCopied': 'Copied as Markdown',
  'summary.title': 'Call from {from} to {to}',
  'summary.fact': '{label}: {value}',
  'summary.zone': 'Time zone',
  'summary.course': 'Course',
  'summary.participant':
    '{answered, select, caller {{name} ({role})} true {{name} ({role}, answered)} other {{name} ({role}, did not answer)}}',
  'summary.field': 'Field',
  'summary.value': 'Value',
  'summary.open': 'Open in Calltrail',
  'link.title': 'The link cannot be opened',
  'link.none':
    'This is not the address of a call. Addresses of calls begin with calltrail://call/ and are copied with “Copy link”.',
  'link.noWorkspace':
    'The call {conversation} is in the workspace “{workspace}”, which is not on this computer. Ask whoever sent the link for the workspace file, or import the same dump into a workspace of that name.',
  'link.noCall':
    'The workspace “{workspace}” is open, but it holds no call {conversation}. Its events were not imported here, or no call log has been made of them.'
} as const
