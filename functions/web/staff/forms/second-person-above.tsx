import { read, schools } from "#casework/commit/streams.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { aboutForm } from "#promises/abouts.ts";
import { anotherThan, eyesOf } from "#promises/deciding/guards/second-person.ts";
import { WarningText } from "#ui/components/warning-text.tsx";
import type { Loaded } from "../placement/load.ts";
import type { Above } from "./above-form.ts";

/** Whoever cannot decide is told so before they fill anything in, with whom to ask. */
export const secondPersonAbove = async (c: StaffContext, { placement }: Loaded): Promise<Above> => {
  const { state: school } = await read(c.deps, schools, schoolStream(c.at));
  const facts = factsNow(c.deps, placement);
  const eyes = eyesOf(school, c.staff, aboutForm("decision")?.decidedBy?.(facts).roles);
  const refused = anotherThan("referral")(facts, {
    form: "decision",
    answers: {},
    said: [],
    by: c.staff,
    eyes,
  });
  return refused
    ? { model: { mayNot: refused.message }, content: <WarningText>{refused.message}</WarningText> }
    : { model: {}, content: null };
};
