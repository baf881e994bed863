/** Version in which each command was taken. */
export type Commands = ReadonlyMap<string, number>;

export const noCommands: Commands = new Map();

/** The same, and the command of one more commit. */
export const withCommand = (
  commands: Commands,
  { command, version }: { readonly command: string; readonly version: number },
): Commands => new Map(commands).set(command, version);
