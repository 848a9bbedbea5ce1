import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './without-places'
import { addPlace, FIRST, SECOND, writeSounds } from './player-sounds'

const detail = (page: Page): Locator => page.getByRole('complementary', { name: 'Call detail' })
const player = (page: Page): Locator => detail(page).getByRole('region', { name: 'Recording', exact: true })
const wave = (page: Page): Locator => player(page).getByRole('slider', { name: /^Position in recording/ })
const play = (page: Page): Locator => player(page).getByRole('button', { name: 'Play', exact: true })
const pause = (page: Page): Locator => player(page).getByRole('button', { name: 'Pause', exact: true })
/** Whole seconds at which the player stands. */
const seconds = async (page: Page): Promise<number> => Number(await wave(page).getAttribute('aria-valuenow'))

/** Opens the call of Cabinet Verne, which has two recordings, as a page. */
async function openCall(page: Page): Promise<void> {
  await page.getByRole('gridcell', { name: /^Cabinet Verne/ }).dblclick()
  await detail(page)
    .getByRole('tab', { name: /^Conversation/ })
    .click()
  await expect(player(page)).toBeVisible()
}

/** What the one element of the window that sounds says of itself. */
async function watchSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made = window.Audio
    const all: HTMLAudioElement[] = []
    Object.assign(window, {
      sounds: all,
      Audio: function (address?: string) {
        const element = new made(address)
        all.push(element)
        return element
      }
    })
  })
}
const sound = (
  page: Page
): Promise<{ readonly time: number; readonly rate: number; readonly playing: number }> =>
  page.evaluate(() => {
    const { sounds } = window as unknown as { sounds: readonly HTMLAudioElement[] }
    const [playing] = sounds.filter(({ paused, src }) => !paused && src !== '')
    return {
      time: playing?.currentTime ?? -1,
      rate: playing?.playbackRate ?? 0,
      playing: sounds.filter(({ paused }) => !paused).length
    }
  })

test.describe('with both files', () => {
  test.beforeEach(async ({ page, app }) => {
    const folder = join(app.home, 'sounds')
    writeSounds(folder, {
      [FIRST]: { seconds: 53, silence: [20, 40] },
      [SECOND]: { seconds: 35, channels: 2 }
    })
    await watchSound(page)
    await addPlace(page, folder)
    await page.reload()
    await openCall(page)
  })

  test('plays, pauses, and goes on where it was; what sounds is one element', async ({ page }) => {
    await expect(player(page)).toContainText('by Chloé Nakamura, WAV, 8 kHz mono')
    await play(page).click()
    await expect.poll(() => seconds(page)).toBeGreaterThan(0)
    expect((await sound(page)).playing).toBe(1)
    await pause(page).click()
    await expect(play(page)).toBeVisible()
    const stood = await seconds(page)
    expect((await sound(page)).playing).toBe(0)
    await play(page).click()
    await expect.poll(async () => (await sound(page)).time).toBeGreaterThanOrEqual(stood)
  })

  test('goes to where one clicks, drags and presses keys; the clock of the call passes over the pause', async ({
    page
  }) => {
    const box = await wave(page).boundingBox()
    if (!box) throw new Error('no waveform')
    await wave(page).click({ position: { x: box.width / 2, y: 20 } })
    await expect(wave(page)).toHaveAttribute('aria-valuenow', '26')
    await wave(page).press('ArrowRight')
    await expect(wave(page)).toHaveAttribute('aria-valuenow', '36')
    // 36 seconds of the file are 50 seconds of the call: it stood still for fourteen.
    await expect(wave(page)).toHaveAttribute('aria-valuetext', '0:36 of 0:53, call time 10:16:15')
    await wave(page).press('ArrowDown')
    await expect(wave(page)).toHaveAttribute('aria-valuenow', '35')
    await wave(page).press('Home')
    await expect(wave(page)).toHaveAttribute('aria-valuenow', '0')
    await wave(page).press('PageDown')
    await expect(wave(page)).toHaveAttribute('aria-valuetext', /^0:2\d of 0:53, call time 10:1[56]/)
    await page.mouse.move(box.x + 5, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.75, box.y + 20, { steps: 4 })
    await page.mouse.up()
    await expect(wave(page)).toHaveAttribute('aria-valuenow', '39')
    await detail(page).getByRole('button', { name: 'Back 10 seconds' }).click()
    await expect(wave(page)).toHaveAttribute('aria-valuenow', '29')
    await play(page).click()
    await expect.poll(async () => (await sound(page)).time).toBeGreaterThan(29)
    expect((await sound(page)).time).toBeLessThan(36)
  })

  test('keys of the player act in the call, and leave tabs and buttons theirs', async ({ page }) => {
    await detail(page).focus()
    await page.keyboard.press('Space')
    await expect(pause(page)).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => seconds(page)).toBeGreaterThanOrEqual(10)
    await page.keyboard.press('Space')
    await expect(play(page)).toBeVisible()
    const stood = await seconds(page)
    await page.keyboard.press(']')
    await expect(player(page).getByRole('radio', { name: '1.25×' })).toBeChecked()
    await page.keyboard.press('[')
    await expect(player(page).getByRole('radio', { name: '1×' })).toBeChecked()
    await page.keyboard.press('r')
    await expect(player(page).getByRole('button', { name: 'Repeat', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true'
    )
    await detail(page)
      .getByRole('tab', { name: /^Conversation/ })
      .focus()
    await page.keyboard.press('ArrowRight')
    await expect(detail(page).getByRole('tab', { name: /^Metadata/ })).toHaveAttribute(
      'aria-selected',
      'true'
    )
    await page.keyboard.press('ArrowLeft')
    await expect(wave(page)).toHaveAttribute('aria-valuenow', String(stood))
  })

  test('double speed passes two seconds in one; it is remembered', async ({ page }) => {
    await player(page).getByText('2', { exact: true }).click()
    await play(page).click()
    await expect.poll(async () => (await sound(page)).time).toBeGreaterThan(1)
    const { passed, heard } = await page.evaluate(async () => {
      const { sounds } = window as unknown as { sounds: readonly HTMLAudioElement[] }
      const element = sounds.find(({ paused }) => !paused)
      if (!element) throw new Error('nothing sounds')
      const [clock, place] = [performance.now(), element.currentTime]
      await new Promise<void>((done) => {
        const look = (): void => {
          if (element.currentTime - place >= 4) done()
          else setTimeout(look, 20)
        }
        look()
      })
      return { passed: (performance.now() - clock) / 1000, heard: element.currentTime - place }
    })
    expect(heard / passed).toBeGreaterThan(1.6)
    expect(heard / passed).toBeLessThan(2.4)
    await page.reload()
    await expect(player(page).getByRole('radio', { name: '2×' })).toBeChecked()
  })

  test('silence is skipped when it is asked for', async ({ page }) => {
    await player(page).getByRole('button', { name: 'Skip silence' }).click()
    await wave(page).press('ArrowRight')
    await wave(page).press('ArrowRight')
    await wave(page).press('ArrowDown')
    await expect(wave(page)).toHaveAttribute('aria-valuenow', '19')
    await play(page).click()
    // From 19 seconds it would take twenty more to get there.
    await expect.poll(() => seconds(page), { timeout: 8000 }).toBeGreaterThanOrEqual(39)
  })

  test('the recordings of a call follow one another, and the last one ends', async ({ page }) => {
    await expect(player(page).getByRole('radio', { name: 'Recording 1, 53s' })).toBeChecked()
    await wave(page).press('End')
    await wave(page).press('ArrowDown')
    await expect(wave(page)).toHaveAttribute('aria-valuenow', '52')
    await play(page).click()
    await expect(player(page).getByRole('radio', { name: 'Recording 2, 35s' })).toBeChecked()
    await expect(pause(page)).toBeVisible()
    await expect(player(page)).toContainText('stereo')
    await expect(player(page).getByRole('radio', { name: 'Cabinet Verne' })).toBeVisible()
    await wave(page).press('End')
    await expect(play(page)).toBeVisible()
    expect((await sound(page)).playing).toBe(0)
  })

  test('one side of a stereo recording is heard, and it goes on playing', async ({ page }) => {
    await player(page).getByText('Recording 2, 35s').click()
    await play(page).click()
    await expect.poll(() => seconds(page)).toBeGreaterThan(0)
    await player(page)
      .getByRole('radiogroup', { name: 'Side that is heard' })
      .getByText('Cabinet Verne')
      .click()
    const before = (await sound(page)).time
    await expect.poll(async () => (await sound(page)).time).toBeGreaterThan(before + 0.5)
    await player(page).getByRole('radiogroup', { name: 'Side that is heard' }).getByText('Both').click()
    await expect(pause(page)).toBeVisible()
  })

  test('a line of the transcript plays from there, and the line that is said is marked', async ({
    page,
    app
  }) => {
    const file = join(app.home, 'verne.vtt')
    writeFileSync(
      file,
      'WEBVTT\n\n00:00.000 --> 00:02.000\nOne\n\n00:10.000 --> 00:11.000\nTwo\n\n00:15.000 --> 00:20.000\nThree\n'
    )
    const chooser = page.waitForEvent('filechooser')
    await detail(page).getByRole('button', { name: 'Attach a transcript…' }).click()
    await (await chooser).setFiles(file)
    const lines = detail(page).getByRole('list', { name: 'Transcript' }).getByRole('listitem')
    await expect(lines).toHaveCount(3)
    await lines.nth(1).click()
    await expect(lines.nth(1)).toHaveAttribute('aria-current', 'true')
    await expect(pause(page)).toBeVisible()
    expect((await sound(page)).time).toBeGreaterThanOrEqual(10)
    // It is said five seconds later.
    await expect(lines.nth(2)).toHaveAttribute('aria-current', 'true')
    await expect(lines.nth(1)).not.toHaveAttribute('aria-current', 'true')
  })

  test('the sound ends with its call, not with its tab', async ({ page }) => {
    await play(page).click()
    await expect.poll(() => seconds(page)).toBeGreaterThan(0)
    await detail(page)
      .getByRole('tab', { name: /^Metadata/ })
      .click()
    expect((await sound(page)).playing).toBe(1)
    await detail(page)
      .getByRole('tab', { name: /^Conversation/ })
      .click()
    await expect(pause(page)).toBeVisible()
    await detail(page).getByRole('button', { name: 'Next call' }).click()
    await expect(detail(page)).toContainText('12 of 14')
    await expect.poll(async () => (await sound(page)).playing).toBe(0)
  })

  test('axe finds nothing in the player, and volume is reached by keys', async ({ page }) => {
    await player(page).getByRole('button', { name: 'Volume' }).press('Enter')
    const volume = page.getByRole('slider', { name: 'Volume' })
    await expect(volume).toBeFocused()
    await volume.press('ArrowLeft')
    await expect(volume).toHaveValue('95')
    await page.keyboard.press('Escape')
    await expect(volume).toBeHidden()
    await expect(player(page).getByRole('button', { name: 'Volume' })).toBeFocused()
    const { violations } = await new AxeBuilder({ page }).include('.conversation').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})

test.describe('states', () => {
  test('a missing file names its path and leads to the question where it lies', async ({ page }) => {
    await openCall(page)
    await expect(player(page)).toContainText('The file was not found')
    await expect(player(page)).toContainText(`${FIRST}.wav`)
    await player(page).getByRole('button', { name: 'Map this folder…' }).click()
    await expect(page.getByRole('dialog')).toContainText(`${FIRST}.wav`)
  })

  test('a file of other length than the events say is played, and the difference is said', async ({
    page,
    app
  }) => {
    writeSounds(join(app.home, 'sounds'), { [FIRST]: { seconds: 4 } })
    await addPlace(page, join(app.home, 'sounds'))
    await openCall(page)
    await expect(player(page)).toContainText('The file is 49s shorter than the events say.')
    await expect(wave(page)).toHaveAttribute('aria-valuemax', '4')
  })

  test('an empty and a damaged file say so, the other recording still plays', async ({ page, app }) => {
    writeSounds(join(app.home, 'sounds'), { [FIRST]: Buffer.alloc(0), [SECOND]: { seconds: 35 } })
    await addPlace(page, join(app.home, 'sounds'))
    await openCall(page)
    await expect(player(page).getByRole('radio', { name: 'Recording 2, 35s' })).toBeChecked()
    await play(page).click()
    await expect.poll(() => seconds(page)).toBeGreaterThan(0)
    await player(page).getByText('Recording 1, 53s').click()
    await expect(player(page)).toContainText('The file holds no sound')
  })

  test('a browser that refuses to sound before a click says so, and the next click plays', async ({
    page,
    app
  }) => {
    writeSounds(join(app.home, 'sounds'), { [FIRST]: { seconds: 53 } })
    await addPlace(page, join(app.home, 'sounds'))
    await openCall(page)
    await expect(play(page)).toBeVisible()
    // To Chromium every step of a test is the person's doing, therefore its refusal is played here.
    await page.addInitScript(() => {
      const play = HTMLMediaElement.prototype.play
      HTMLMediaElement.prototype.play = function () {
        HTMLMediaElement.prototype.play = play
        return Promise.reject(new DOMException('play() failed', 'NotAllowedError'))
      }
    })
    await page.reload()
    await play(page).click()
    await expect(player(page)).toContainText('Press Play once more.')
    await play(page).click()
    await expect.poll(() => seconds(page)).toBeGreaterThan(0)
    await expect(player(page)).not.toContainText('Press Play once more.')
  })

  test('the waveform is drawn larger around its place, and whole again', async ({ page, app }) => {
    writeSounds(join(app.home, 'sounds'), { [FIRST]: { seconds: 53 } })
    await addPlace(page, join(app.home, 'sounds'))
    await openCall(page)
    const axis = player(page).locator('.wave-axis > span')
    await expect(axis.first()).toHaveText('0:00')
    await wave(page).press('End')
    await wave(page).press('+')
    await wave(page).press('+')
    await expect(axis.first()).toHaveText('0:40')
    await wave(page).press('0')
    await expect(axis.first()).toHaveText('0:00')
  })

  test('a recording that is repeated begins anew at its end', async ({ page, app }) => {
    writeSounds(join(app.home, 'sounds'), { [FIRST]: { seconds: 4 } })
    await addPlace(page, join(app.home, 'sounds'))
    await openCall(page)
    await player(page).getByRole('button', { name: 'Repeat', exact: true }).click()
    await play(page).click()
    await expect.poll(() => seconds(page)).toBeGreaterThanOrEqual(2)
    await expect.poll(() => seconds(page)).toBeLessThan(2)
    await expect(pause(page)).toBeVisible()
  })

  test('a part is marked by keys, repeated, drawn, and forgotten again', async ({ page, app }) => {
    writeSounds(join(app.home, 'sounds'), { [FIRST]: { seconds: 53 } })
    await addPlace(page, join(app.home, 'sounds'))
    await openCall(page)
    await wave(page).press('ArrowRight')
    await page.keyboard.press('a')
    await expect(player(page)).toContainText('Repeated from 0:10 on, once its end (B) is marked.')
    await wave(page).press('ArrowUp')
    await wave(page).press('ArrowUp')
    await page.keyboard.press('b')
    await expect(player(page)).toContainText('Repeated from 0:10 to 0:12.')
    await expect(player(page).locator('.wave-flag')).toHaveText(['A', 'B'])

    // From behind its end it begins anew, and its end is never passed.
    await wave(page).press('End')
    await wave(page).press('ArrowLeft')
    expect(await seconds(page)).toBe(43)
    await play(page).click()
    await expect.poll(() => seconds(page)).toBeLessThan(12)
    await page.evaluate(() => {
      const slider = document.querySelector('.wave-field')
      const places: number[] = []
      Object.assign(window, { places })
      new MutationObserver(() => places.push(Number(slider?.getAttribute('aria-valuenow')))).observe(
        slider!,
        {
          attributeFilter: ['aria-valuenow']
        }
      )
    })
    // Twice at its beginning again: each time it came from its end.
    await expect
      .poll(() =>
        page.evaluate(
          () => (window as unknown as { places: number[] }).places.filter((at) => at === 10).length
        )
      )
      .toBeGreaterThanOrEqual(2)
    const places = await page.evaluate(() => (window as unknown as { places: number[] }).places)
    expect(places.filter((at) => at < 10 || at > 12)).toEqual([])

    const clear = player(page).getByRole('button', { name: 'Repeat no part' })
    await expect(clear).toBeVisible()
    await pause(page).focus()
    await page.keyboard.press('x')
    await expect(clear).toBeHidden()
    await expect(player(page).locator('.wave-flag')).toHaveCount(0)
    await expect.poll(() => seconds(page)).toBeGreaterThan(12)
  })

  test('a part is marked by its buttons', async ({ page, app }) => {
    writeSounds(join(app.home, 'sounds'), { [FIRST]: { seconds: 53 } })
    await addPlace(page, join(app.home, 'sounds'))
    await openCall(page)
    await wave(page).press('ArrowRight')
    await player(page).getByRole('button', { name: 'Repeat until here (B)' }).click()
    await expect(player(page)).toContainText('Repeated from 0:00 to 0:10.')
    await player(page).getByRole('button', { name: 'Repeat from here (A)' }).click()
    await expect(player(page)).toContainText('Repeated from 0:10 on')
    await player(page).getByRole('button', { name: 'Repeat no part' }).click()
    await expect(player(page)).not.toContainText('Repeated from')
  })

  test('wav49, which no browser plays, is decoded and heard', async ({ page, app }) => {
    const file = resolve(`test/fixtures/recordings/formats/${FIRST}.WAV`)
    writeSounds(join(app.home, 'sounds'), { [FIRST]: readFileSync(file) })
    await addPlace(page, join(app.home, 'sounds'))
    await openCall(page)
    await expect(player(page)).toContainText('wav49, 8 kHz mono')
    await play(page).click()
    await expect.poll(() => seconds(page)).toBeGreaterThanOrEqual(2)
    await expect(play(page)).toBeVisible()
  })
})
