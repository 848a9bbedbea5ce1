import { Fragment, type ReactNode } from 'react'
import { Dialog } from '../components/dialog'
import { useLanguage } from '../i18n/use-language'
import { useText } from '../i18n/use-text'
import { closeLayer } from '../state/layers'
import { KEY_SHEET, keyTexts } from './keys'

/** All keys on one sheet. */
export function ShortcutsDialog(): ReactNode {
  const text = useText()
  const language = useLanguage()
  return (
    <Dialog title={text('shortcuts.title')} width={760} onClose={closeLayer}>
      {/* Longer than a small window, and there is nothing in it by which the keyboard could scroll. */}
      <div className="key-sheets" tabIndex={0} role="region" aria-label={text('shortcuts.title')}>
        {KEY_SHEET.map(({ title, commands }) => (
          <section key={title}>
            <h2 className="sec">{text(title)}</h2>
            <dl className="key-sheet">
              {commands.map(([command, what]) => (
                <Fragment key={command}>
                  <dt>
                    {keyTexts(command, language).map((name) => (
                      <kbd key={name} className="kbd">
                        {name}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{text(what).replace(/…$/, '')}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
