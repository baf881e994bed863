import { standingLinkNow } from "#casework/provider/standing-link.ts";
import type { Field } from "#contracts/form.ts";
import { signatureField } from "#contracts/forms/fields.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Sent } from "#door/context.ts";
import { type Taken, taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import { type StandingLink, standingLinkOver } from "#streams/provider/every-day/standing-link.ts";
import { pathOf } from "../link-cookie.ts";
import { commandOf, type DayRegister, typedName } from "../register/load.ts";
import { everyDayWords } from "./words.ts";

const say = everyDayWords.choose;

export const everyDayPath = (d: DayRegister): string => `${pathOf(d)}/every-day`;

/** The provider's link for every day that has not ended; it may be on its way still. */
export const chosenLink = async (deps: Deps, d: DayRegister): Promise<StandingLink | undefined> => {
  const { link, provider } = await standingLinkNow(deps, d.at, d.register.provider);
  return link && standingLinkOver(link, provider, londonDate(deps.clock.now())) === undefined
    ? link
    : undefined;
};

export const nameFields: readonly Field[] = [
  signatureField("typed-name", say.name, say.nameMissing, { hint: say.nameHint }),
];

/** The name under which a receipt says of which answer it is: whoever has just typed their name need not type it again. */
export const ofAnswer = "recorded";

/** The name that was typed with an answer of today; "" where there is none such. */
const nameOfAnswer = async (deps: Deps, d: DayRegister, command: unknown): Promise<string> => {
  if (typeof command !== "string" || command === "") return "";
  const version = d.register.commands.get(commandOf(d, command).id);
  const entry = Object.values(d.register.slots)
    .flatMap((s) => s.entries)
    .find((e) => e.version === version);
  return entry ? typedName(deps, d.scope, [entry.name]) : "";
};

const without = <T extends Readonly<Record<string, unknown>>>({ [ofAnswer]: _of, ...rest }: T) => rest;

/** Who chooses or ends: as typed here, or with the answer on whose receipt they pressed. */
export const namedIn = async (deps: Deps, d: DayRegister, sent: Sent): Promise<Taken> => {
  const name = await nameOfAnswer(deps, d, (sent.typed ?? sent.json)[ofAnswer]);
  if (name) return { kind: "valid", answers: { "typed-name": name } };
  return taken(nameFields, {
    ...sent,
    ...(sent.typed ? { typed: without(sent.typed) } : {}),
    json: without(sent.json),
  });
};
