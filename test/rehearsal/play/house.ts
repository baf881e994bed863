import type { Visitor } from "../../journeys/visitor.ts";
import type { Called } from "../aws.ts";
import type { Template } from "../deploy/deploy.ts";

/** What every step of a rehearsal stands on. */
export type House = {
  /** Before the pages. */
  readonly door: { readonly url: string };
  /** The account, as its administrator. */
  readonly called: Called;
  /** The environment of a command that the administrator types. */
  readonly env: NodeJS.ProcessEnv;
  readonly emulator: { readonly calls: string; readonly mails: string };
  readonly templates: readonly Template[];
  /** The settings file with which it was deployed. */
  readonly settings: string;
  readonly folder: string;
  readonly say: (line: string) => void;
};

/** The placement that was played, and those who go on with it. */
export type Played = {
  readonly placement: string;
  readonly pupil: string;
  readonly lead: Visitor;
  readonly admin: Visitor;
  /** The page of the mother's answer, by the link that was mailed to her. */
  readonly motherLink: string;
};

/** Throws the sentence that does not hold. */
export const must = (what: string, is: unknown, be: unknown): void => {
  if (is !== be) throw new Error(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(be)}`);
};

/** Names of all functions, with the deployment's prefix. */
export const functionsOf = ({ templates }: Pick<House, "templates">): readonly string[] =>
  templates
    .flatMap(({ Resources }) => Object.values(Resources))
    .filter(({ Type }) => Type === "AWS::Lambda::Function")
    .map(({ Properties }) => (Properties as { readonly FunctionName: string }).FunctionName);
