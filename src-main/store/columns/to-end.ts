/** Does work in steps to its end at once, for whoever has nobody to let in between; answers what the work answers. */
export function toEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
