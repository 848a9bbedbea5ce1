import { AppError } from '@shared/errors/app-error'

const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** True when two names differ by no more than case and outer blanks. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other)

/** The error for a name that another view or label has. */
export const nameTaken = (kind: 'view' | 'label', name: string): AppError =>
  new AppError({
    code: 'name-taken',
    message: `There is a ${kind} named "${name}" already.`,
    hint: 'Choose another name.',
    details: { name }
  })
