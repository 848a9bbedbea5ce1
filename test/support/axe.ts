import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/** WCAG 2.2 levels A and AA, contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page as it stands, or in a part of it: rule, element and reason. */
export async function violations(page: Page, part?: string): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).withTags(TAGS)
  const { violations: found } = await (part === undefined ? builder : builder.include(part)).analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`)
  )
}
