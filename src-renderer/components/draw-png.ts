import { AppError } from '@shared/errors/app-error'

/** Pixels of a picture per pixel of the drawing, so that it stays sharp on paper. */
const SHARPNESS = 2
/** Largest side of a picture that browsers draw, in pixels. */
const LARGEST = 16_384

/** Draws an SVG document as PNG. Too large a drawing: `internal`. */
export async function drawPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    const scale = Math.min(SHARPNESS, LARGEST / width, LARGEST / height)
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(width * scale)
    canvas.height = Math.floor(height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (!picture)
      throw new AppError({
        code: 'internal',
        message: 'The drawing is too large for a picture.',
        hint: 'Save it as an SVG drawing instead.'
      })
    return picture
  } finally {
    URL.revokeObjectURL(address)
  }
}
