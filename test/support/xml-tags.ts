/** Names of the elements of a small XML document, in order. Throws where it is not well formed: a missing or wrong end, a bare `<` or `&`. */
export function tagsOf(xml: string): readonly string[] {
  const names: string[] = []
  const open: string[] = []
  const token = /<(\/?)([a-z]+)((?: [a-z:A-Z0-9-]+="(?:[^"<&]|&#\d+;)*")*) ?(\/?)>|(?:[^<>&]|&#\d+;)+/y
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const match = token.exec(xml)
    if (match === null) throw new Error(`Not well formed: ${xml.slice(at, at + 60)}`)
    const [, closing, name, , empty] = match
    if (name === undefined) continue
    if (closing === '/') {
      const last = open.pop()
      if (last !== name) throw new Error(`</${name}> ends <${last}>`)
      continue
    }
    names.push(name)
    if (empty !== '/') open.push(name)
  }
  if (open.length > 0) throw new Error(`<${open.join('>, <')}> has no end`)
  return names
}
