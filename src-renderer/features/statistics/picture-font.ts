import regular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import bold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'

async function faceOf(address: string, weight: number): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return `@font-face{font-family:'IBM Plex Sans';font-weight:${weight};src:url(data:font/woff2;base64,${btoa(text)})}`
}

/** A drawing with the typeface in it: a picture that is drawn from it can reach no other. */
export async function withFont(svg: string): Promise<string> {
  const faces = await Promise.all([faceOf(regular, 400), faceOf(bold, 600)])
  return svg.replace(/^<svg[^>]*>/, (start) => `${start}<style>${faces.join('')}</style>`)
}
