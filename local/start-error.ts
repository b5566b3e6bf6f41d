/** The assistant can't start on this machine as things are; the message is one line that says what to do. */
export class StartError extends Error {}
