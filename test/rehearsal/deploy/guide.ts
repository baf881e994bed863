import { readFileSync } from "node:fs";

const guide = ["infra/README.md", "infra/runbook.md"].map((file) => readFileSync(file, "utf8")).join("\n");
const commands = [...guide.matchAll(/`((?:npx|npm) [^`]+)`/g)].map(([, command = ""]) => command);

/**
 * A command as the guide gives it, with its words in capitals and its file names put in. Throws where the guide has no
 * such command, or where a word of it is left: then nobody could type it.
 */
export const fromGuide = (begins: string, words: Readonly<Record<string, string>>): string => {
  const found = commands.find((command) => command.startsWith(begins));
  if (found === undefined) throw new Error(`the guide has no command that begins with “${begins}”`);
  const put = Object.entries(words).reduce((text, [word, value]) => text.replaceAll(word, value), found);
  const left = /\b[A-Z]{3,}(-[A-Z]+)*\b|my-[a-z]+\.json/.exec(put);
  if (left) throw new Error(`“${found}” of the guide: nobody knows what ${left[0]} is`);
  return put;
};
