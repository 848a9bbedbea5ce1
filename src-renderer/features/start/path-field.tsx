import type { ReactNode } from 'react'
import { openPath } from '../../api/open-files'
import { TypedPath } from '../../components/typed-path'
import { closeLayer } from '../../state/layers'

/** Browser mode has no dialog for files beside the program: the path of a dump can be typed. */
export const PathField = (): ReactNode => (
  <TypedPath placeholder="/backups/cel.csv.gz" onOpen={(path) => openPath(path).then(closeLayer)} />
)
