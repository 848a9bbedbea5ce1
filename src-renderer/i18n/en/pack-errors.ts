/** Words of the errors of bulk exports of recordings: what happened and the next step. */
export const packErrorTextsEn = {
  'nothing-to-export': {
    title: 'These calls have no recording that could be exported',
    hint: 'Choose other calls. What the server deleted cannot be exported.'
  },
  'export-not-found': {
    title: 'This export is not in the list any more',
    hint: 'It may belong to another workspace.'
  },
  'export-busy': {
    title: 'This export is being written',
    hint: 'Wait until it is done, or cancel it where it runs.'
  },
  'export-changed': {
    title: 'The file is not the one that was exported',
    hint: 'Another file has taken its place, so it is left alone. Delete it yourself if you do not need it.'
  }
} as const
