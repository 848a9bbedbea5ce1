import { type Command, Option } from 'commander'
import { restTime } from '@shared/format/rest-json'
import type { RecordingStack, StackProbe } from '@shared/model/recording'
import { besideFolder } from '../../recordings/beside'
import { normaliseStackAddress } from '../../recordings/stack/address'
import { CacheFolder } from '../../recordings/stack/cache-folder'
import { stackNotSet } from '../../recordings/stack/failures'
import { probeStack } from '../../recordings/stack/probe'
import { chooseStack, readStackChoice, type StackChoice } from '../../store/recording-stack'
import { inTransaction, type ReadStore } from '../../store/store'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT } from './io'
import { recordingsGroup } from './recordings-group'
import {
  STACK_ADDRESS_VARIABLE,
  STACK_SECRET_FILE_VARIABLE,
  STACK_SECRET_VARIABLE,
  stackAccess
} from './stack-access'
import { checkTenant } from './tenant-option'
import { usageError } from '../../api/options/usage-error'
import { reading, writing } from './workspace'

interface SetOptions {
  readonly user?: string
  readonly tenant?: string
  readonly tls?: 'verify' | 'off'
  readonly fingerprint?: string
  readonly cache?: string
}

const SECRET_HELP = `
The token or password is taken from ${STACK_SECRET_VARIABLE}, from the file that ${STACK_SECRET_FILE_VARIABLE} names, or
asked for on a terminal. It is never stored. What stands in the environment is sent only to the stack that
${STACK_ADDRESS_VARIABLE} names, so that a workspace of somebody else gets it for no server of theirs.`

/** `calltrail recordings stack …`: the live stack that recordings are fetched from. */
export const addRecordingsStack: AddCommand = (program, io, finish) => {
  const group = recordingsGroup(program)
    .command('stack')
    .description('the live stack that recordings are fetched from')
  const show = group.command('show').description('say which stack the workspace knows, and what was fetched')
  onRun(show, io, finish, (context) => reading(context, async (store) => tell(context, store)))

  const set = addSetOptions(
    group
      .command('set <address>')
      .description('remember a stack: https://pbx.example.org, with :port where it is not 443')
  )
  onRun<SetOptions>(set, io, finish, async (context, [address = ''], options) => {
    const stack = stackFrom(address, options)
    const limit = options.cache === undefined ? null : bytesFrom(options.cache)
    return writing(context, { create: false }, async (store) => {
      const cacheLimitBytes = limit ?? readStackChoice(store).cacheLimitBytes
      inTransaction(store, () => chooseStack(store, { stack, cacheLimitBytes }))
      return tell(context, store)
    })
  })

  const test = group
    .command('test')
    .description('try address, certificate, sign-in and rights; nothing is changed anywhere')
    .addHelpText('after', SECRET_HELP)
  onRun(test, io, finish, (context) =>
    reading(context, async (store) => {
      const { stack, secret } = await stackAccess(context, store)
      const probe = await probeStack(stack, secret, { signal: io.signal })
      io.stdout.write(
        context.globals.json ? `${JSON.stringify(probeJson(probe))}\n` : probeText(stack, probe)
      )
      return probe.ok ? EXIT.done : EXIT.failed
    })
  )

  const forget = group.command('forget').description('forget the stack; fetched files stay')
  onRun(forget, io, finish, (context) =>
    writing(context, { create: false }, async (store) => {
      const { cacheLimitBytes } = readStackChoice(store)
      inTransaction(store, () => chooseStack(store, { stack: null, cacheLimitBytes }))
      return tell(context, store)
    })
  )
}

function addSetOptions(command: Command): Command {
  return command
    .option('--user <name>', 'sign in as this user; without it a token is used')
    .option('--tenant <uuid>', 'tenant to look into (default: that of the user or token, and those below it)')
    .addOption(
      new Option('--tls <how>', 'verify the certificate by this computer’s authorities, or not at all')
        .choices(['verify', 'off'])
        .conflicts('fingerprint')
    )
    .option('--fingerprint <sha256>', 'trust only the certificate with this SHA-256 fingerprint')
    .option('--cache <size>', 'most that fetched files may take, e.g. 500M or 2G; 0 keeps none')
    .addHelpText('after', SECRET_HELP)
}

function stackFrom(
  address: string,
  { user, tenant, tls = 'verify', fingerprint }: SetOptions
): RecordingStack {
  if (user !== undefined && (user === '' || /[:\p{Cc}]/u.test(user)))
    throw usageError('--user must not be empty or hold a colon.')
  if (fingerprint !== undefined && fingerprint.replace(/[^0-9a-f]/gi, '').length !== 64)
    throw usageError(
      '--fingerprint is no SHA-256 fingerprint.',
      'It has 64 hexadecimal digits, with or without colons.'
    )
  return {
    address: normaliseStackAddress(address),
    tenantUuid: checkTenant(tenant) ?? null,
    signIn: user === undefined ? { kind: 'token' } : { kind: 'user', name: user },
    tls: fingerprint === undefined ? { kind: tls } : { kind: 'pinned', fingerprint }
  }
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9 }

function bytesFrom(text: string): number {
  const [, digits, unit = ''] = /^(\d{1,12})([KMG]?)$/i.exec(text.trim()) ?? []
  if (digits === undefined)
    throw usageError(`--cache ${text} is no size.`, 'Write it as 500M or 2G, or 0 for none.')
  return Number(digits) * (UNITS[unit.toUpperCase()] ?? 1)
}

async function tell({ io, globals }: CliContext, store: ReadStore): Promise<number> {
  const choice = readStackChoice(store)
  const sounds = await new CacheFolder(besideFolder(store.path, 'cache')).list()
  const used = sounds.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  io.stdout.write(
    globals.json
      ? `${JSON.stringify({ stack: stackJson(choice), cache: { limit_bytes: choice.cacheLimitBytes, used_bytes: used, files: sounds.length } })}\n`
      : stackText(choice, used, sounds.length)
  )
  return EXIT.done
}

function stackText({ stack, cacheLimitBytes }: StackChoice, used: number, files: number): string {
  const cache =
    cacheLimitBytes === 0
      ? 'Fetched files are not kept beyond the session.'
      : `Fetched files: ${files}, ${used} of at most ${cacheLimitBytes} bytes.`
  if (stack === null) return `${stackNotSet().message}\n${stackNotSet().hint}\n${cache}\n`
  const lines = [
    stack.address,
    stack.signIn.kind === 'user' ? `  user ${stack.signIn.name}` : '  with a token',
    ...(stack.tenantUuid === null ? [] : [`  tenant ${stack.tenantUuid}`]),
    `  ${tlsText(stack)}`,
    cache
  ]
  return `${lines.join('\n')}\n`
}

function tlsText({ address, tls }: RecordingStack): string {
  if (address.startsWith('http:')) return 'NOT ENCRYPTED: password or token and sound are sent in clear'
  switch (tls.kind) {
    case 'verify':
      return 'certificate verified by the authorities of this computer'
    case 'pinned':
      return `only the certificate ${tls.fingerprint}`
    case 'off':
      return 'CERTIFICATE NOT CHECKED: anybody on the way can read the password or token'
  }
}

function stackJson({ stack }: StackChoice): object | null {
  if (stack === null) return null
  const { address, tenantUuid, signIn, tls } = stack
  return { address, tenant_uuid: tenantUuid, sign_in: signIn, tls }
}

function probeText(stack: RecordingStack, { certificate, calls, error }: StackProbe): string {
  const lines = [
    stack.address,
    ...(certificate === null
      ? []
      : [
          `  certificate of ${certificate.subject}, signed by ${certificate.issuer}, valid until ${restTime(certificate.validUntil, 'UTC')}`,
          `  SHA-256 ${certificate.fingerprint}${certificate.isTrusted ? '' : ' (not trusted by this computer)'}`
        ]),
    ...(calls === null ? [] : [`  ${calls} calls can be seen`]),
    ...(error === null
      ? ['Recordings can be fetched, as far as its rights go.']
      : [error.message, error.hint])
  ]
  return `${lines.join('\n')}\n`
}

function probeJson({ ok, certificate, calls, error }: StackProbe): object {
  return {
    ok,
    certificate: certificate && {
      subject: certificate.subject,
      issuer: certificate.issuer,
      valid_until: restTime(certificate.validUntil, 'UTC'),
      fingerprint: certificate.fingerprint,
      is_trusted: certificate.isTrusted
    },
    calls,
    error
  }
}
