/** Writes tar archives, honest ones and others. */
export interface TarFile {
  readonly name: string
  readonly content: Buffer | string
  /** `0` file, `5` folder, `2` link. */
  readonly type?: string
  /** A size that is not that of the content. */
  readonly statedBytes?: number
}

/** An archive of these files, with its end. */
export function writeTar(files: readonly TarFile[]): Buffer {
  return Buffer.concat([...files.map(tarFile), Buffer.alloc(1024)])
}

function tarFile({ name, content, type = '0', statedBytes }: TarFile): Buffer {
  const bytes = Buffer.from(content)
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${(statedBytes ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write(type, 156)
  header.write('ustar\0' + '00', 257)
  let sum = 0
  for (const byte of header) sum += byte
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}
