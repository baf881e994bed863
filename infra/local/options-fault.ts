/** What keeps the host from starting, in words for the person who started it; no stack is shown. */
export class OptionsFault extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "OptionsFault";
  }
}
