/** The program cannot be brought up: the message says why. */
export class Trouble extends Error {}
