import { requireNode } from '../../src-main/hosts/require-node'

requireNode()
