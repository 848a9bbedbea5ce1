/** Saves a text as a file by the browser's own way of downloading. */
export const saveText = (fileName: string, text: string): void =>
  saveBlob(fileName, new Blob([text], { type: 'text/plain;charset=utf-8' }))

/** Saves data of any type in the same way. */
export function saveBlob(fileName: string, data: Blob): void {
  const address = URL.createObjectURL(data)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has taken its own hold of the data by the time this runs.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
