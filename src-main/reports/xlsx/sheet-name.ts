/** Characters that Excel takes for a name, and those that it forbids in one. */
const MOST = 31
const FORBIDDEN = /[\\/?*[\]:]+/g

/** A name that a sheet may have, and that no other one has; `taken` learns it. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(FORBIDDEN, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || '1'
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`
    const name = `${plain.slice(0, MOST - ending.length).trimEnd()}${ending}`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
