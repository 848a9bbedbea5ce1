import { X509Certificate } from 'node:crypto'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fetchRecording } from '../../../src-main/recordings/stack/fetch-recording'
import { probeStack } from '../../../src-main/recordings/stack/probe'
import type { StackTls } from '../../../src-main/recordings/stack/dial'
import {
  type CallLogdServer,
  certificateText,
  startCallLogd,
  type TestCertificate
} from '../../support/call-logd-server'
import { temporaryFolder } from '../../support/temporary-folder'
import { callWith, stackOf, UUID, WANTED, wav } from './stack-calls'

// Before it is first asked which authorities this computer trusts: it trusts that of `server.crt`.
process.env['SSL_CERT_FILE'] = resolve(import.meta.dirname, '../../fixtures/tls/authority.crt')

const TOKEN = 'a-token'
const VERIFY: StackTls = { kind: 'verify' }
const OFF: StackTls = { kind: 'off' }
const fingerprintOf = (name: TestCertificate): string =>
  new X509Certificate(certificateText(name)).fingerprint256
const pinned = (name: TestCertificate): StackTls => ({ kind: 'pinned', fingerprint: fingerprintOf(name) })

const start = (certificate: TestCertificate | null): Promise<CallLogdServer> =>
  startCallLogd({ certificate, calls: [callWith()], sounds: { [UUID]: wav() }, tokens: [TOKEN] })

/** What fetching gives: `fetched`, or why the certificate was refused. */
async function fetch(server: CallLogdServer, tls: StackTls, host = '127.0.0.1'): Promise<string> {
  const stack = stackOf({ address: server.address.replace('127.0.0.1', host) }, { tls })
  return fetchRecording(stack, TOKEN, WANTED, join(temporaryFolder(), 'one.wav')).then(
    () => 'fetched',
    (error: { code: string; details?: { reason?: string } }) => {
      expect(error.code).toBe('stack-tls-untrusted')
      // Nothing was said to a server that is not trusted.
      expect(server.requests).toEqual([])
      return String(error.details?.reason)
    }
  )
}

describe('a certificate is', () => {
  test.each<readonly [TestCertificate, StackTls, string, string]>([
    ['server', VERIFY, 'localhost', 'fetched'],
    ['server', VERIFY, '127.0.0.1', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['self', VERIFY, 'localhost', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['expired', VERIFY, 'localhost', 'CERT_HAS_EXPIRED'],
    ['self', pinned('self'), '127.0.0.1', 'fetched'],
    ['expired', pinned('expired'), '127.0.0.1', 'fetched'],
    ['self', pinned('server'), '127.0.0.1', 'fingerprint'],
    ['server', pinned('self'), 'localhost', 'fingerprint'],
    ['self', OFF, '127.0.0.1', 'fetched'],
    ['expired', OFF, 'localhost', 'fetched']
  ])('%s, judged as %j at %s: %s', async (certificate, tls, host, outcome) => {
    // Elsewhere nothing but the system's own settings says which authorities it trusts.
    if (certificate === 'server' && tls === VERIFY && process.platform !== 'linux') return
    expect(await fetch(await start(certificate), tls, host)).toBe(outcome)
  })

  test('pinned in any way of writing it', async () => {
    const fingerprint = fingerprintOf('self').replaceAll(':', '').toLowerCase()
    expect(await fetch(await start('self'), { kind: 'pinned', fingerprint })).toBe('fetched')
  })

  test('not looked at where the address says plain http', async () => {
    expect(await fetch(await start(null), VERIFY)).toBe('fetched')
  })
})

describe('a try', () => {
  test.runIf(process.platform === 'linux')(
    'tells how many calls may be seen, and what the certificate is',
    async () => {
      const server = await start('server')
      const stack = stackOf({ address: server.address.replace('127.0.0.1', 'localhost') }, { tls: VERIFY })
      expect(await probeStack(stack, TOKEN)).toEqual({
        ok: true,
        calls: 1,
        error: null,
        certificate: {
          subject: 'O=Calltrail tests, CN=localhost',
          issuer: 'O=Calltrail tests, CN=Test authority',
          validUntil: Date.parse('2120-01-01T00:00:00Z') * 1000,
          fingerprint: fingerprintOf('server'),
          isTrusted: true
        }
      })
    }
  )

  test('shows the certificate that is refused, and asks nothing', async () => {
    const server = await start('self')
    const probe = await probeStack(stackOf(server, { tls: VERIFY }), TOKEN)
    expect(probe).toMatchObject({
      ok: false,
      calls: null,
      certificate: { fingerprint: fingerprintOf('self'), isTrusted: false },
      error: { code: 'stack-tls-untrusted', details: { fingerprint: fingerprintOf('self') } }
    })
    expect(server.requests).toEqual([])
  })

  test('shows the certificate before a secret is known', async () => {
    const server = await start('self')
    expect(await probeStack(stackOf(server), null)).toMatchObject({
      ok: false,
      certificate: { subject: 'O=Calltrail tests, CN=pbx.example.org' },
      error: { code: 'stack-secret-missing' }
    })
    expect(server.requests).toEqual([])
  })

  test('of nothing has no certificate', async () => {
    const probe = await probeStack({ ...stackOf({ address: 'https://127.0.0.1:1' }) }, TOKEN)
    expect(probe).toMatchObject({ ok: false, certificate: null, error: { code: 'stack-unreachable' } })
  })

  test('of a name that nobody has says so', async () => {
    const probe = await probeStack({ ...stackOf({ address: 'https://pbx.invalid' }) }, TOKEN)
    expect(probe).toMatchObject({
      ok: false,
      error: { code: 'stack-unreachable', details: { reason: 'name' } }
    })
  })
})
