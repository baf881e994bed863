import { OptionsFault } from "../local/options-fault.ts";
import { Unusable } from "../settings.ts";

const isOfArguments = (fault: Error): boolean =>
  "code" in fault && String(fault.code).startsWith("ERR_PARSE_ARGS_");

const isOfCredentials = (fault: Error): boolean =>
  /Credentials|AccessDenied|UnrecognizedClient|ExpiredToken/.test(fault.name);

/** What AWS says where a name is not there: a prefix of another deployment, or another account's credentials. */
const isOfNames = (fault: Error): boolean => fault.name === "ResourceNotFoundException";

/** A sentence for what the person at the keyboard can mend; undefined for a fault of the program. */
const sentenceFor = (fault: unknown): string | undefined => {
  if (!(fault instanceof Error)) return undefined;
  if (fault instanceof Unusable || fault instanceof OptionsFault || isOfArguments(fault))
    return fault.message;
  if (isOfNames(fault))
    return `Not there in this account and region (is the prefix right, and the account?): ${fault.message}`;
  return isOfCredentials(fault) ? `AWS does not let these credentials do it: ${fault.message}` : undefined;
};

/** Runs a command that a person gave. What they can mend is told in words, with code 1; all else with its stack. */
export const inWords = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command();
  } catch (fault) {
    const sentence = sentenceFor(fault);
    if (sentence === undefined) throw fault;
    console.error(sentence);
    process.exitCode = 1;
  }
};
