/** A bar on the terminal's error stream, so that what is printed stays clean; nothing where nobody watches. */
export const progressBar = (
  all: number,
  stream: Pick<NodeJS.WriteStream, "write" | "isTTY">,
): { readonly add: (count: number) => void; readonly end: () => void } => {
  if (!stream.isTTY) return { add: () => {}, end: () => {} };
  const width = 40;
  let done = 0;
  const draw = (): void => {
    const full = Math.round((done / all) * width);
    stream.write(`\r[${"#".repeat(full)}${".".repeat(width - full)}] ${done} of ${all} placements`);
  };
  draw();
  return {
    add: (count) => {
      done += count;
      draw();
    },
    end: () => void stream.write(`\r${" ".repeat(width + 40)}\r`),
  };
};
