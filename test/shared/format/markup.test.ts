import { expect, test } from 'vitest'
import { escapeMarkdown, escapeMarkup } from '@shared/format/markup'

test('no text is read as markup, between tags or within an attribute', () => {
  expect(escapeMarkup(`<img src=x onerror="a('&')">`)).toBe(
    `&lt;img src=x onerror=&quot;a('&amp;')&quot;&gt;`
  )
})

test.each([
  ['[Call back](http://203.0.113.9/)', '\\[Call back\\](http://203.0.113.9/)'],
  ['![](http://203.0.113.9/a.png)', '!\\[\\](http://203.0.113.9/a.png)'],
  ['<img src=x>', '&lt;img src=x>'],
  ['&lt;b>', '&amp;lt;b>'],
  ['a|b\\|c', 'a\\|b\\\\\\|c'],
  ['`**Ann**`', '\\`\\*\\*Ann\\*\\*\\`'],
  ['# ~~Ann_Lind~~', '\\# \\~\\~Ann\\_Lind\\~\\~'],
  ['Ann\r\n| forged |', 'Ann \\| forged \\|']
])('%j is text of one line in Markdown', (name, text) => {
  expect(escapeMarkdown(name)).toBe(text)
})
