import { sha1 } from './sha1'
import { encodeUtf8 } from './utf8'

/** Name-based uuid, version 5 (RFC 9562, 5.5). */
export function uuidV5(namespace: string, name: string): string {
  const hex = namespace.replaceAll('-', '')
  const nameBytes = encodeUtf8(name)
  const input = new Uint8Array(16 + nameBytes.length)
  for (let i = 0; i < 16; i += 1) input[i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16)
  input.set(nameBytes, 16)
  const hash = sha1(input)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  let text = ''
  for (let i = 0; i < 16; i += 1) text += (hash[i] ?? 0).toString(16).padStart(2, '0')
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}
