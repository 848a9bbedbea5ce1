import type { ErrorCode } from '@shared/errors/error-codes'
import { packErrorTextsEn } from './pack-errors'
import { stackErrorTextsEn } from './stack-errors'

/** Words of every error: what happened and the next step. Technical text stays in the error's details. */
export const errorTextsEn: Record<ErrorCode, { readonly title: string; readonly hint: string }> = {
  internal: {
    title: 'Calltrail met a case it does not know',
    hint: 'This is a defect of Calltrail. Copy the details and report it.'
  },
  usage: { title: 'The command was not understood', hint: 'Check how it is written.' },
  'invalid-request': {
    title: 'The request was not valid',
    hint: 'Reload the window. If it comes again, copy the details and report it.'
  },
  cancelled: { title: 'Cancelled', hint: 'Nothing was changed.' },
  'file-not-found': {
    title: 'The file is not there any more',
    hint: 'It was moved, renamed or deleted. Choose it again.'
  },
  'file-unreadable': {
    title: 'The file cannot be read',
    hint: 'Check that you may read it and that no other program holds it.'
  },
  'file-unwritable': {
    title: 'The file cannot be written',
    hint: 'Choose another folder, or close the program that has the file open.'
  },
  'disk-full': { title: 'The disk is full', hint: 'Free some space or choose another disk, then try again.' },
  'file-empty': {
    title: 'The file is empty',
    hint: 'The dump may have failed on the server. Make it again.'
  },
  'format-unknown': {
    title: 'This is no format that Calltrail knows',
    hint: 'Expected: CEL rows in a backup, dump, CSV, SQLite file or NDJSON, or the user export of Wazo.'
  },
  'format-not-yet-supported': {
    title: 'This format is known but cannot be opened yet',
    hint: 'Export the table “cel” as CSV with a header on the server, and open that.'
  },
  'file-damaged': {
    title: 'The file is damaged',
    hint: 'It ends too early or its compression is broken. Copy it from the server again.'
  },
  'columns-missing': {
    title: 'Columns are missing without which no call can be found',
    hint: 'Choose the fields for event type, time and unique ID below, or export the table again with all columns.'
  },
  'time-zone-needed': { title: 'The time zone of the server is needed', hint: 'Choose it, then import.' },
  'time-zone-unknown': {
    title: 'This time zone is not known',
    hint: 'Choose one of the list, for example Europe/Paris.'
  },
  'nothing-readable': {
    title: 'No row of the file can be read',
    hint: 'Check the columns and the separator in the preview.'
  },
  'directory-unreadable': {
    title: 'The directory cannot be read',
    hint: 'Expected: the user export of Wazo as CSV, or a directory as JSON.'
  },
  'workspace-newer': {
    title: 'The workspace was made by a newer Calltrail',
    hint: 'Install the newest version, or open another workspace.'
  },
  'workspace-foreign': {
    title: 'This file is no Calltrail workspace',
    hint: 'Open a .calltrail file, or import a dump into a new workspace.'
  },
  'workspace-locked': {
    title: 'The workspace is open in another window',
    hint: 'Close it there, then try again.'
  },
  'workspace-busy': {
    title: 'A job is working on this workspace',
    hint: 'Wait until it is done, or cancel it, then try again. Nothing was removed.'
  },
  'forgotten-still-read': {
    title: 'Forgotten, but the workspace is still being read',
    hint: 'Until that ends, its file holds what was deleted. Close Calltrail and other programs that have it open, and it is gone.'
  },
  'workspace-damaged': {
    title: 'The workspace file is damaged',
    hint: 'Restore it from a copy, or import the dumps again into a new workspace.'
  },
  'call-log-not-found': {
    title: 'This call is not in the workspace any more',
    hint: 'It was deleted or made again under another ID. Refresh the list.'
  },
  'recording-not-found': {
    title: 'This recording is not in the workspace any more',
    hint: 'Its call was deleted or made again. Refresh the list.'
  },
  'name-taken': {
    title: 'This name is taken',
    hint: 'Choose another name.'
  },
  'view-not-found': {
    title: 'This saved view is not there any more',
    hint: 'It was deleted, perhaps in another window.'
  },
  'profile-not-found': {
    title: 'This export profile is not there any more',
    hint: 'It was deleted, perhaps in another window.'
  },
  'text-file-invalid': {
    title: 'The file cannot be used',
    hint: 'Correct it in a text editor, then try again.'
  },
  'label-not-found': {
    title: 'This label is not there any more',
    hint: 'It was deleted, perhaps in another window.'
  },
  'comment-not-found': {
    title: 'This comment is not there any more',
    hint: 'It was deleted, perhaps in another window.'
  },
  'comment-of-another': {
    title: 'This comment was written by somebody else',
    hint: 'Answer with a comment of your own.'
  },
  'audio-empty': {
    title: 'This recording holds no sound',
    hint: 'It was stopped before anything was said, or the file was cut. Look for another copy.'
  },
  'audio-damaged': {
    title: 'This recording is damaged',
    hint: 'Copy the file from the server again. If it is damaged there too, nothing can be heard of it.'
  },
  'audio-unsupported': {
    title: 'Calltrail cannot play this format',
    hint: 'Convert the file to WAV on the server, then look through the places of recordings again.'
  },
  'file-too-large': {
    title: 'This file is too large',
    hint: 'Choose the file itself, not what it belongs to.'
  },
  outdated: {
    title: 'The question was overtaken by a newer one',
    hint: 'Nothing is wrong: the newer answer is shown.'
  },
  'job-not-found': { title: 'This task is not there any more', hint: 'It has ended or was dismissed.' },
  'no-dialog': {
    title: 'This computer cannot show a file dialog',
    hint: 'Drop the file on the window or type its path.'
  },
  'host-unreachable': {
    title: 'Calltrail does not answer',
    hint: 'The program behind this page has stopped or the connection is down. Start it again and reload the page.'
  },
  'server-unreachable': {
    title: 'The server cannot be reached',
    hint: 'Check the address, the port, the network and the firewall. Where only the server itself may connect, open an SSH tunnel.'
  },
  'server-tls-missing': {
    title: 'The server offers no encryption',
    hint: 'Switch TLS on in PostgreSQL, go through an SSH tunnel, or connect without encryption on a network that you trust.'
  },
  'server-tls-untrusted': {
    title: 'The certificate of the server is not trusted',
    hint: 'Compare its fingerprint with the one on the server. If it is the same, add the certificate as root certificate.'
  },
  'server-password-rejected': {
    title: 'Password rejected',
    hint: 'Check user and password, or ask an administrator of the server for a new one.'
  },
  'server-database-missing': {
    title: 'This database does not exist on the server',
    hint: 'Check its name. A Wazo server has “asterisk”.'
  },
  'server-table-missing': {
    title: 'The database has no table of events',
    hint: 'Choose the database that Asterisk writes its events to.'
  },
  'server-permission-denied': {
    title: 'The user may not read the events',
    hint: 'Ask an administrator of the server to run the command shown, then try again.'
  },
  'server-connection-lost': {
    title: 'The connection to the server broke off',
    hint: 'Nothing was changed. Try again.'
  },
  'server-timeout': {
    title: 'The server took too long',
    hint: 'Nothing was changed. Try again when it has less to do, or read a shorter period.'
  },
  'service-unknown': {
    title: 'This service is not known',
    hint: 'Add it to pg_service.conf, or enter server, port and database.'
  },
  ...packErrorTextsEn,
  ...stackErrorTextsEn
}
