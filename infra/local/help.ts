/** Each option in a line, as the README has them. */
export const optionLines: Readonly<Record<string, string>> = {
  "--sample": "two invented schools in the middle of a term, on a virtual clock",
  "--new-school EMAIL": "a new school that is set up by pages, and who begins",
  "--school FILE": "the school that this is, as a file; the folder remembers it",
  "--new-code ROLE": "begins somebody’s sign-in anew, with a set-up code",
  "--port N": "where to listen; otherwise a free port, which is printed",
  "--data DIR": "the data folder; otherwise ./data",
  "--clock real|TIME": "the real clock, or a virtual one that begins at TIME",
  "--store sqlite|dynamodb": "where ledger, vault and views live",
  "--listen ADDRESS": "listen beyond this machine; needs --public-url",
  "--public-url URL": "how people reach it, by https",
};

const widest = Math.max(...Object.keys(optionLines).map((flag) => flag.length));

/** What can be said on the command line. */
export const help = [
  "Look at the sample:   npm start -- --sample",
  "Begin a real school:  npm start -- --new-school office@school.example --data ./our-data",
  "",
  ...Object.entries(optionLines).map(([flag, says]) => `  ${flag.padEnd(widest)}  ${says}`),
  "",
  "README.md has each with its default.",
  "",
].join("\n");

export const asksForHelp = (args: readonly string[]): boolean =>
  args.includes("--help") || args.includes("-h");
