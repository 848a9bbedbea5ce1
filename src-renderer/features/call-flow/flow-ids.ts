/** Element that holds the events of the chosen step. */
export const eventsId = 'flow-events'
