// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- other rooms' type checks come here without inline.d.ts
/// <reference path="./inline.d.ts" />
import cyrillic from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff?url&inline'
import cyrillicBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-600-normal.woff?url&inline'
import cyrillicMore from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-400-normal.woff?url&inline'
import cyrillicMoreBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-600-normal.woff?url&inline'
import greek from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-400-normal.woff?url&inline'
import greekBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-600-normal.woff?url&inline'
import latin from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff?url&inline'
import latinBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff?url&inline'
import latinMore from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff?url&inline'
import latinMoreBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff?url&inline'
import vietnamese from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-vietnamese-400-normal.woff?url&inline'
import vietnameseBold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-vietnamese-600-normal.woff?url&inline'
import { unpackWoff } from './woff'

export type Weight = 'regular' | 'bold'

/** Parts of the typeface by their letters, in the order in which they are looked through. */
const ADDRESSES: Readonly<Record<Weight, readonly string[]>> = {
  regular: [latin, latinMore, cyrillic, cyrillicMore, greek, vietnamese],
  bold: [latinBold, latinMoreBold, cyrillicBold, cyrillicMoreBold, greekBold, vietnameseBold]
}

/** How many parts there are. */
export const FONT_PARTS = ADDRESSES.regular.length

/** A part of the typeface as a TrueType font. */
export function fontFile(weight: Weight, part: number): Buffer {
  const address = ADDRESSES[weight][part] ?? ''
  return unpackWoff(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'))
}
