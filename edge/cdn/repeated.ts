/** Something that is done again and again, never twice at once: who asks meanwhile has it done once more. */
export class Repeated {
  #what: () => Promise<void>;
  #running: Promise<void> | null = null;
  #again = false;
  #hasEnded = false;

  /** @param what must not reject */
  constructor(what: () => Promise<void>) {
    this.#what = what;
  }

  now(): void {
    if (this.#hasEnded) return;
    this.#again = true;
    this.#running ??= this.#run();
  }

  async end(): Promise<void> {
    this.#hasEnded = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#hasEnded) {
      this.#again = false;
      await this.#what();
    }
    this.#running = null;
  }
}
