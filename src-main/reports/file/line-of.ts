/** Line of a key in a text of TOML, from 1; that of its table when the key itself is not found; null when neither is. */
export function lineOf(text: string, key: string, section: string | null): number | null {
  let open: string | null = null
  let head: number | null = null
  const lines = text.split('\n')
  for (const [at, line] of lines.entries()) {
    const table = /^\s*\[\s*([^\]]+?)\s*\]/.exec(line)?.[1]
    if (table !== undefined) {
      open = table
      if (table === section) head = at + 1
      else if (section === null && table === key) return at + 1
    }
    const name = /^\s*(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*[.=]/.exec(line)
    if (open === section && name !== null && (name[1] ?? name[2] ?? name[3]) === key) return at + 1
  }
  return head
}
