import type { ReactNode } from 'react'
import { sameName } from '@shared/format/same-name'
import type { Team } from '@shared/model/team'
import { PersonLink } from '../../components/person-link'
import { commentPieces } from './comment-text'

/** The text of a comment: mentions stand out, numbers lead to their page, addresses to their call. */
export function CommentWords({ children, team }: { children: string; team: Team }): ReactNode {
  return (
    <p className="comment-words select-text">
      {commentPieces(children, team.members).map((piece, index) => {
        switch (piece.kind) {
          case 'plain':
            return piece.text
          case 'mention':
            return (
              <strong
                key={index}
                className="mention"
                data-me={sameName(piece.name, team.me) ? '' : undefined}
              >
                {piece.text}
              </strong>
            )
          case 'number':
            return (
              <PersonLink key={index} person={{ kind: 'number', number: piece.number }}>
                {piece.text}
              </PersonLink>
            )
          case 'call':
            return (
              <a key={index} className="link" href={`#/link/${encodeURIComponent(piece.text)}`}>
                {piece.text}
              </a>
            )
        }
      })}
    </p>
  )
}
