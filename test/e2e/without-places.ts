import { test as base } from './app-fixture'
import { forgetPlaces } from './player-sounds'

export { expect } from './app-fixture'

/** The sample with its recordings found nowhere: their place is forgotten before a test begins. */
export const test = base.extend({
  page: async ({ page }, use) => {
    await forgetPlaces(page)
    await use(page)
  }
})
