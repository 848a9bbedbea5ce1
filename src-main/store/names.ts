import { AppError } from '@shared/errors/app-error'

export { sameName } from '@shared/format/same-name'

/** The error for a name that another view or label has. */
export const nameTaken = (kind: 'view' | 'label' | 'profile', name: string): AppError =>
  new AppError({
    code: 'name-taken',
    message: `There is a ${kind} named "${name}" already.`,
    hint: 'Choose another name.',
    details: { name }
  })
