/** The embedded server cannot do its work: the message says why, in one line for the operator. */
export class ServerTrouble extends Error {
  override name = 'ServerTrouble';
}
