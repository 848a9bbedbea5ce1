import { Component, type ReactNode } from 'react'
import { ErrorBlock } from '../components/error-block'
import { useText } from '../i18n/use-text'

interface State {
  readonly error: unknown
}

/** Keeps a defect of one part from emptying the window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <Broken error={this.state.error} onRetry={() => this.setState({ error: null })} />
  }
}

function Broken({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactNode {
  const text = useText()
  return (
    <div className="page">
      <ErrorBlock error={error} title={text('app.failed')} onRetry={onRetry} />
    </div>
  )
}
