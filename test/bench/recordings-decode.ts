/**
 * Seconds of sound decoded in a second, per format, beside SoX where it is there. Arguments: `--minutes` (10). The sample
 * recording is repeated; formats with a header or pages are decoded as often instead.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeAudio } from '../../src-main/recordings/decode/decode-audio'
import { PeakCollector } from '../../src-main/recordings/decode/peaks'

const FOLDER = resolve('test/fixtures/recordings')
const SAMPLE = 'formats/33dfa51f-e6d7-423a-a495-9b943d4c4fa8'
const SAMPLE_SECONDS = 4

/** Files, what SoX has to be told of them, and whether they can be repeated by putting them end to end. */
const FILES = [
  [`${SAMPLE}.gsm`, [], true],
  [`${SAMPLE}.ulaw`, ['-t', 'ul', '-r', '8000', '-c', '1'], true],
  [`${SAMPLE}.sln`, ['-t', 'sw', '-r', '8000', '-c', '1'], true],
  ['encoded/noise.g722', null, true],
  [`${SAMPLE}.WAV`, ['-t', 'wav'], false],
  [`${SAMPLE}.mp3`, [], false],
  [`${SAMPLE}.ogg`, [], false],
  [`${SAMPLE}.opus.ogg`, null, false]
] as const

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const times = Math.ceil((Number(values.minutes) * 60) / SAMPLE_SECONDS)

for (const [name, soxArguments, joins] of FILES) {
  const once = readFileSync(resolve(FOLDER, name))
  const bytes = joins ? Buffer.concat(Array.from({ length: times }, () => once)) : once
  const rounds = joins ? 1 : times
  let seconds = 0
  const started = performance.now()
  for (let round = 0; round < rounds; round += 1) seconds += await decode(basename(name), bytes)
  const ours = seconds / ((performance.now() - started) / 1000)
  const theirs = soxArguments === null ? null : sox(soxArguments, basename(name), bytes, rounds, seconds)
  const beside =
    theirs === null ? '' : `, SoX ${Math.round(theirs)} (ours ${(ours / theirs).toFixed(2)} of it)`
  console.log(
    `${basename(name).split('.').slice(1).join('.')}: ${Math.round(ours)} s of sound per second${beside}`
  )
}

/** Decodes and draws; seconds of sound. */
async function decode(name: string, bytes: Buffer): Promise<number> {
  const source = {
    name,
    sizeBytes: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 1 << 18) yield bytes.subarray(at, at + (1 << 18))
    }
  }
  const { facts, blocks } = await decodeAudio(source)
  const collector = new PeakCollector(facts.rate, facts.channels)
  for await (const block of blocks()) collector.add(block)
  return collector.finish().lengthUs / 1e6
}

/** The same by SoX, a process per file; null where there is none. */
function sox(
  options: readonly string[],
  name: string,
  bytes: Buffer,
  rounds: number,
  seconds: number
): number | null {
  const type = options.length > 0 ? options : ['-t', name.split('.').at(-1) ?? '']
  const started = performance.now()
  // A few rounds tell enough: starting the process is part of each.
  const few = Math.min(rounds, 20)
  for (let round = 0; round < few; round += 1) {
    const { status } = spawnSync('sox', ['-V1', ...type, '-', '-n', 'stat'], {
      input: bytes,
      stdio: ['pipe', 'ignore', 'ignore']
    })
    if (status !== 0) return null
  }
  return (seconds * few) / rounds / ((performance.now() - started) / 1000)
}
