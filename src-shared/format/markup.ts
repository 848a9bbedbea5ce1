const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text within HTML or XML, between tags or in an attribute with double quotes: nothing of it is read as markup. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKUP[mark] ?? mark)

/** For the head of a page that stands alone: whoever opens it fetches nothing, whatever a name in the data says. */
export const NO_REQUESTS = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`

/**
 * A text within a line of Markdown, in a cell of a table too: callers choose their names, and in a ticket these must become
 * neither links nor images nor tags. Line ends and tabs become blanks.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|#~]/g, (mark) => `\\${mark}`)
