import { join, basename } from 'node:path'
import type { ForgetPreview } from '@shared/model/retention'
import { dataDirectory, workspacesFolder } from '../../api/data-directory'
import { forgetKept, keptPasswordsPath } from '../../api/kept-passwords'
import { openSettings } from '../../api/settings-file'
import { openWorkspaces, WORKSPACE_EXTENSION, workspaceId } from '../../api/workspaces'
import { previewForgetTenant, runForgetTenant, type ForgetOrder } from '../../jobs/forget-tenant'
import { forgetWorkspace, previewForgetWorkspace } from '../../jobs/forget-workspace'
import { openStore } from '../../store/open-store'
import { closeStore } from '../../store/store'
import { asking } from './ask'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT } from './io'
import { printable } from './printable'
import { createControl } from './progress'
import { count } from './report-text'
import { countsJson, purgedText } from './retention-text'
import { checkTenant } from './tenant-option'
import { usageError } from '../../api/options/usage-error'
import { mustExist, workspacePath, writing } from './workspace'

interface ForgetOptions {
  readonly tenant?: string
  readonly yesForget?: string
  readonly wordsWithoutCall?: boolean
}

const HELP = `
Without --tenant the workspace is removed with everything that Calltrail keeps beside it, the passwords kept for it, and its
place in the list. With --tenant, all of that tenant within the workspace, so that its bytes are not in the file any more.
Comments, labels by hand and transcripts on conversations whose calls were purged stay, as nobody can tell whose they are,
unless --words-without-call is given: then those of all tenants go.
Dumps, recordings of your own and files that were exported elsewhere stay.`

/** `calltrail forget`: removes a customer for good. */
export const addForget: AddCommand = (program, io, finish) => {
  const command = program
    .command('forget')
    .description('remove a workspace, or one tenant in it, for good')
    .option('--tenant <uuid>', 'this tenant only')
    .option('--yes-forget <name>', 'name of the workspace or tenant; does not ask')
    .option(
      '--words-without-call',
      'with --tenant: also words on conversations without call, whose nobody knows'
    )
    .addHelpText('after', HELP)
  onRun<ForgetOptions>(command, io, finish, async (context, _args, options) => {
    const tenant = checkTenant(options.tenant)
    if (tenant === undefined && options.wordsWithoutCall === true)
      throw usageError('--words-without-call is for one tenant.', 'Add --tenant, or leave it out.')
    if (options.yesForget === undefined && io.stdin.isTTY !== true)
      throw usageError(
        'Without a terminal nobody can be asked; nothing was removed.',
        'Add --yes-forget NAME.'
      )
    return tenant === undefined
      ? forgetAll(context, options.yesForget)
      : forgetTenant(
          context,
          { tenantUuid: tenant, words: options.wordsWithoutCall === true },
          options.yesForget
        )
  })
}

async function forgetTenant(
  context: CliContext,
  order: ForgetOrder,
  typed: string | undefined
): Promise<number> {
  const { io, globals } = context
  return writing(context, { create: false }, async (store) => {
    if (!(await isMeant(context, previewForgetTenant(store, order.tenantUuid), typed))) return EXIT.cancelled
    const control = createControl(io, globals.progress === true)
    const counts = await runForgetTenant(store, order, control).finally(control.finish)
    io.stdout.write(globals.json ? `${JSON.stringify(countsJson(counts))}\n` : purgedText('Forgot', counts))
    return EXIT.done
  })
}

async function forgetAll(context: CliContext, typed: string | undefined): Promise<number> {
  const { io, globals } = context
  const path = workspacePath(context)
  mustExist(path)
  const store = openStore(path, { mode: 'read' })
  let preview: ForgetPreview
  try {
    preview = previewForgetWorkspace(store, basename(path, WORKSPACE_EXTENSION))
  } finally {
    closeStore(store)
  }
  if (!(await isMeant(context, preview, typed))) return EXIT.cancelled
  forgetWorkspace(path)
  const home = dataDirectory()
  forgetKept(keptPasswordsPath(home), `${workspaceId(path)} `)
  const settings = openSettings(join(home, 'settings.json'), (message) => io.stderr.write(`${message}\n`))
  openWorkspaces(workspacesFolder(home), settings).forget({ path })
  io.stdout.write(
    globals.json
      ? `${JSON.stringify({ forgotten: preview.name, call_logs: preview.callLogs, files: preview.files })}\n`
      : `Forgot ${printable(preview.name)}.\n`
  )
  return EXIT.done
}

/** The name that was given, or is typed now, must be that of what goes. */
async function isMeant(
  { io }: CliContext,
  preview: ForgetPreview,
  typed: string | undefined
): Promise<boolean> {
  const same = (text: string): boolean => text.trim().normalize('NFC') === preview.name.normalize('NFC')
  if (typed !== undefined) {
    if (same(typed)) return true
    throw usageError(
      `--yes-forget names ${printable(typed)}, but this is ${printable(preview.name)}; nothing was removed.`,
      'Check --workspace and --tenant.'
    )
  }
  io.stderr.write(
    `${printable(preview.name)}: ${count(preview.callLogs, 'call log')}, ${count(preview.cels, 'event')}, ` +
      `${count(preview.comments, 'comment')}, ${count(preview.recordings, 'recording')}.\n` +
      preview.files.map(({ name, bytes }) => `  ${printable(name)} (${bytes} bytes)\n`).join('') +
      remainsText(preview)
  )
  return asking(io, async (ask) => same(await ask('This cannot be undone. Type the name to forget it: ')))
}

const remainsText = ({ remains }: ForgetPreview): string =>
  remains === null
    ? ''
    : `Nobody can tell whose they are: ${count(remains.cels, 'event')} without call, ` +
      `${count(remains.rejectedRows, 'row')} that could not be read, ` +
      `${remains.words === 1 ? '1 comment, label or transcript' : `${remains.words} comments, labels and transcripts`} without call.\n`
