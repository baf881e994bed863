import { Visitor } from "../visitor.ts";
import { canaries, type Host, linkTo, mails, settle } from "./first-placement.ts";

const word = (text: string): string => `${canaries.words}: ${text}`;

/** What whoever looks after the child on day one must know. */
export const emergencySheet = {
  "medical-known": "nothing",
  "allergies-known": "yes",
  allergies: word("peanuts; the pen is in the red bag"),
  "medication-known": "nothing",
  "first-name": canaries.mother,
  "first-phone": "01632 960 123",
  "second-known": "nothing",
  "collecting-known": "yes",
  collecting: canaries.father,
  "needs-known": "yes",
  needs: word("short tasks"),
  "triggers-known": "nothing",
  "risks-known": "nothing",
} as const;

/** The link of the mail that tells the provider of the newest placement. */
export const packLink = (host: Host): Promise<string> => linkTo(host, "", /A placement starts/);

/** The newest code that was mailed. */
export const mailedCode = async (host: Host): Promise<string> => {
  const text = (await mails(host)).filter((m) => /Your code/.test(m.subject)).at(-1)?.text ?? "";
  const code = /\b\d{6}\b/.exec(text)?.[0];
  if (!code) throw new Error("no code was mailed");
  return code;
};

/** Somebody at the provider opens the pack with a code; gives its view model. */
export const packOpened = async (host: Host, name = "Front desk") => {
  const provider = new Visitor(host.url);
  const { path } = await provider.sees(await packLink(host));
  await provider.records(`${path}/code`, { asks: ["works-there"] });
  await settle(host);
  await provider.records(path, { code: await mailedCode(host), "typed-name": name });
  return provider.sees(path);
};
