import { useState, type ReactNode } from 'react'
import { CodeLine } from '../../components/code-line'
import { useText } from '../../i18n/use-text'

const LOCAL_PORT = 15_432

/** How to reach a server that only answers to itself: the usual case for a telephone system. */
export function TunnelNote({ host, port }: { host: string; port: number | null }): ReactNode {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const target = host.trim() === '' ? 'SERVER' : host.trim()
  return (
    <>
      <button type="button" className="link push" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {text('server.tunnel')}
      </button>
      {isOpen && (
        <div className="tunnel">
          <p className="t2">{text('server.tunnel.text', { port: String(LOCAL_PORT) })}</p>
          <CodeLine>{`ssh -N -L ${LOCAL_PORT}:127.0.0.1:${port ?? 5432} root@${target}`}</CodeLine>
        </div>
      )}
    </>
  )
}
