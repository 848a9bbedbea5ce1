import { crc32, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { AppError } from '@shared/errors/app-error'
import { type LayerName, undoLayer } from '../../../src-main/sources/bytes/layers/layers'
import { piped, readSource, refusalOf, sampleBytes } from '../../support/read-source'

const CSV = sampleBytes('wazo-cel.csv')
const NDJSON = sampleBytes('cel.ndjson')

async function* inPieces(bytes: Buffer, pieceBytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

async function undo(layer: LayerName, packed: Buffer, pieceBytes = 1 << 16): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of undoLayer(layer, inPieces(packed, pieceBytes), 'file')) parts.push(part)
  return Buffer.concat(parts)
}

const PACKED: readonly (readonly [LayerName, Buffer, Buffer])[] = [
  ['gzip', sampleBytes('wazo-cel.csv.gz'), CSV],
  ['zstd', sampleBytes('wazo-cel.csv.zst'), CSV],
  ['bzip2', sampleBytes('wazo-cel.csv.bz2'), CSV],
  ['xz', sampleBytes('cel.ndjson.xz'), NDJSON]
]

describe.each(PACKED)('%s', (layer, packed, plain) => {
  it('gives back what was packed, in pieces of any size', async () => {
    for (const size of [1, 7, 4096, packed.length]) {
      expect((await undo(layer, packed, size)).equals(plain)).toBe(true)
    }
  })

  it('takes files that were appended to one another as one', async () => {
    const twice = await undo(layer, Buffer.concat([packed, packed]))
    expect(twice.equals(Buffer.concat([plain, plain]))).toBe(true)
  })

  it('that ends too early is damaged, wherever it ends', async () => {
    for (let at = 7; at < packed.length; at += Math.ceil(packed.length / 60)) {
      await expect(undo(layer, packed.subarray(0, at)), `cut at ${at}`).rejects.toMatchObject({
        code: 'file-damaged'
      })
    }
  })

  it('with a byte changed is damaged, or gives what was packed all the same', async () => {
    for (let at = 0; at < packed.length; at += Math.ceil(packed.length / 150)) {
      const changed = Buffer.from(packed)
      changed[at] = (changed[at] as number) ^ 0x41
      try {
        const content = await undo(layer, changed)
        // The header holds a name, a time and the like, which nothing protects.
        expect(content.equals(plain), `byte ${at}`).toBe(true)
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(AppError)
      }
    }
  })
})

describe('compression within compression', () => {
  const packings: readonly (readonly [string, Buffer])[] = [
    ['gzip,gzip', gzipSync(gzipSync(CSV))],
    ['gzip,xz', gzipSync(sampleBytes('cel.ndjson.xz'))],
    ['zstd,bzip2', zstdCompressSync(sampleBytes('wazo-cel.csv.bz2'))],
    ['gzip,zstd,gzip', gzipSync(zstdCompressSync(gzipSync(CSV)))]
  ]
  it.each(packings)('%s is undone', async (layers, bytes) => {
    const { preview, cels } = await readSource(piped(bytes))
    expect(preview.compression.join()).toBe(layers)
    expect(cels.length).toBe(271)
  })

  it('ends somewhere', async () => {
    let bytes = CSV
    for (let layer = 0; layer < 5; layer += 1) bytes = gzipSync(bytes)
    expect(await refusalOf(piped(bytes))).toMatchObject({
      code: 'file-damaged',
      message: expect.stringContaining('again and again')
    })
  })
})

it('a trap that unpacks to gigabytes of nothing is refused in bounded memory', async () => {
  const member = gzipSync(Buffer.alloc(64 << 20))
  const trap = Buffer.concat(Array.from({ length: 20 }, () => member))
  const before = process.memoryUsage().rss
  let largest = 0
  const reading = (async () => {
    for await (const piece of undoLayer('gzip', inPieces(trap, 1 << 16), 'trap')) {
      largest = Math.max(largest, process.memoryUsage().rss - before, piece.length)
    }
  })()
  await expect(reading).rejects.toMatchObject({
    code: 'file-damaged',
    message: expect.stringContaining('500')
  })
  expect(largest).toBeLessThan(200 << 20)
})

it('an xz file that asks for a dictionary of gigabytes is refused before it gets one', async () => {
  const packed = Buffer.from(sampleBytes('cel.ndjson.xz'))
  // Block header: size, flags, filter, length of its properties, dictionary size, padding, sum.
  expect(packed.subarray(12, 16)).toEqual(Buffer.from([0x02, 0x00, 0x21, 0x01]))
  packed[16] = 40
  packed.writeUInt32LE(crc32(packed.subarray(12, 20)), 20)
  await expect(undo('xz', packed)).rejects.toMatchObject({
    code: 'file-damaged',
    details: { technical: expect.stringContaining('4096 MB') }
  })
})

it('an lz4 file is named, with the command that makes it readable', async () => {
  const lz4 = Buffer.concat([Buffer.from([0x04, 0x22, 0x4d, 0x18]), Buffer.alloc(100)])
  expect(await refusalOf(piped(lz4))).toMatchObject({
    code: 'format-not-yet-supported',
    message: expect.stringContaining('lz4'),
    hint: expect.stringContaining('lz4 -d')
  })
})

it('COPY in binary format is named, with the command for text', async () => {
  const binary = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(100)])
  expect(await refusalOf(piped(binary))).toMatchObject({
    code: 'format-not-yet-supported',
    message: expect.stringContaining('COPY in binary format'),
    hint: expect.stringContaining('CSV HEADER')
  })
})
