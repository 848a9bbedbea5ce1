/** Puts a text on the clipboard, also where the page has no clipboard permission (plain HTTP over a tunnel). */
export async function copyText(value: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(value)
  } catch {
    const field = document.createElement('textarea')
    field.value = value
    field.style.position = 'fixed'
    field.style.opacity = '0'
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
}

/** Puts rows on the clipboard, for text fields (tab-separated) and for spreadsheets and mails (a table of HTML). */
export async function copyTable(text: string, html: string): Promise<void> {
  try {
    const blob = (value: string, type: string): Blob => new Blob([value], { type })
    const item = new ClipboardItem({
      'text/plain': blob(text, 'text/plain'),
      'text/html': blob(html, 'text/html')
    })
    await navigator.clipboard.write([item])
  } catch {
    await copyText(text)
  }
}
