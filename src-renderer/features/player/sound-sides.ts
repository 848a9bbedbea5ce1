import type { HeardSide } from '../../state/player-choices'

interface Graph {
  readonly context: AudioContext
  /** How much of each channel reaches the ears. */
  readonly left: GainNode
  readonly right: GainNode
  /** Left to right, right to left: one side alone is heard on both ears. */
  readonly leftOver: GainNode
  readonly rightOver: GainNode
}

const graphs = new WeakMap<HTMLMediaElement, Graph>()

/** An element can be taken into a graph only once, and from then on sounds through it. */
function graphOf(element: HTMLMediaElement): Graph {
  const known = graphs.get(element)
  if (known) return known
  const context = new AudioContext()
  const split = context.createChannelSplitter(2)
  const merge = context.createChannelMerger(2)
  // A mono sound becomes two equal channels here; the splitter alone would leave one ear in silence.
  const stereo = context.createGain()
  stereo.channelCount = 2
  stereo.channelCountMode = 'explicit'
  context.createMediaElementSource(element).connect(stereo).connect(split)
  const way = (from: number, to: number): GainNode => {
    const gain = context.createGain()
    split.connect(gain, from)
    gain.connect(merge, 0, to)
    return gain
  }
  const graph = { context, left: way(0, 0), right: way(1, 1), leftOver: way(0, 1), rightOver: way(1, 0) }
  merge.connect(context.destination)
  element.addEventListener('play', () => void context.resume())
  // A graph that runs costs the processor also while nothing sounds.
  element.addEventListener('pause', () => void context.suspend())
  graphs.set(element, graph)
  return graph
}

/** Lets one side of a stereo sound be heard, on both ears. Without a graph until a side was chosen for the first time. */
export function hearSide(element: HTMLMediaElement, side: HeardSide): void {
  if (side === 'both' && !graphs.has(element)) return
  const graph = graphOf(element)
  const set = (node: GainNode, on: boolean): void => {
    node.gain.value = on ? 1 : 0
  }
  set(graph.left, side !== 'right')
  set(graph.right, side !== 'left')
  set(graph.leftOver, side === 'left')
  set(graph.rightOver, side === 'right')
  if (!element.paused) void graph.context.resume()
}
