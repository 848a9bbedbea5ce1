import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '@shared/errors/app-error'
import { oggChecksum } from '../../../src-main/recordings/decode/ogg-checksum'
import { probeAudio } from '../../../src-main/recordings/decode/probe'
import { RECORDINGS, samplesOf, soundOf } from '../../support/sound'

const CODES = ['audio-empty', 'audio-damaged', 'audio-unsupported']
const ENDINGS = ['wav', 'WAV', 'gsm', 'ulaw', 'sln', 'g722', 'mp3', 'ogg', 'opus', 'au', 'g729', 'dat']

/** Decodes, or says in one of three ways why not; answers which. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await samplesOf(soundOf(name, bytes, 777))
    return 'decoded'
  } catch (error) {
    if (error instanceof AppError && CODES.includes(error.code)) return error.code
    throw error
  }
}

test('random bytes are decoded or refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ENDINGS),
      fc.uint8Array({ maxLength: 3000 }),
      async (ending, bytes) => {
        const result = await outcome(`x.${ending}`, bytes)
        const { problem } = probeAudio(bytes, bytes.length, `x.${ending}`)
        // What the head already gives up, decoding gives up too, for the same reason.
        if (problem !== null) expect(result).toBe(`audio-${problem}`)
      }
    ),
    { numRuns: 300 }
  )
})

const files = ['formats', 'encoded'].flatMap((folder) =>
  readdirSync(join(RECORDINGS, folder))
    .filter((name) => !name.endsWith('.pcm'))
    .map((name) => join(folder, name))
)

test.each(files)('%s, cut anywhere or with bytes changed, ends with samples or a reason', async (name) => {
  const whole = readFileSync(join(RECORDINGS, name))
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: whole.length }),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
      fc.boolean(),
      async (length, changes, inHeader) => {
        const bytes = Buffer.from(whole.subarray(0, length))
        for (const [at, value] of changes) {
          const to = inHeader ? at % 200 : at
          if (to < bytes.length) bytes[to] = value
        }
        await outcome(name, bytes)
      }
    ),
    { numRuns: 40 }
  )
})

test.each(files.filter((name) => name.endsWith('.ogg')))(
  '%s with changed bytes and checksums that fit them ends with samples or a reason',
  async (name) => {
    const whole = readFileSync(join(RECORDINGS, name))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (changes, inHeader) => {
          const bytes = Buffer.from(whole)
          for (const [at, value] of changes) bytes[inHeader ? at % 3500 : at] = value
          sign(bytes)
          await outcome(name, bytes)
        }
      ),
      { numRuns: 100 }
    )
  }
)

/** Makes the checksums of all pages fit. */
function sign(bytes: Buffer): void {
  for (let at = bytes.indexOf('OggS'); at >= 0; at = bytes.indexOf('OggS', at + 4)) {
    const laces = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] ?? 0))
    const page = bytes.subarray(at, at + 27 + laces.length + laces.reduce((sum, lace) => sum + lace, 0))
    if (page.length > 27) page.writeUInt32LE(oggChecksum(page, page.length), 22)
  }
}
