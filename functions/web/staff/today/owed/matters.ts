import { read, schools } from "#casework/commit/streams.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { holders } from "#streams/school/school.ts";
import { matterHref, mattersFor, peopleNamed, standingOf } from "../../matters/load.ts";
import { clockTitles, kindTitles } from "../../matters/words.ts";

/**
 * What is owed on requests, complaints and breaches of data: for the data protection officer; what is overdue, or where the
 * school has no officer everything, for the safeguarding lead and the headteacher too.
 */
export const matterItems = async (c: StaffContext) => {
  if (!c.may("matters.read")) return [];
  const { state: school } = await read(c.deps, schools, schoolStream(c.at));
  const all =
    c.roles.includes("data-protection-officer") || holders(school, "data-protection-officer").length === 0;
  const matters = await mattersFor(c);
  const named = await peopleNamed(
    c,
    matters.flatMap((m) => m.about),
  );
  return matters.flatMap((m) => {
    const standing = standingOf(c, m);
    if (!standing || !(all || standing.over)) return [];
    const { clock, over } = standing;
    return [
      {
        ...{ key: `matter-${m.id}`, id: m.id, title: `${kindTitles[m.kind]}: ${clockTitles[clock.what]}` },
        ...{ owner: "data-protection-officer" as const, form: "matters", state: "owed" },
        ...{ due: clock.due, opens: "", about: "", placement: "" },
        ...{ who: m.about.map(named).join(", ") || "The school", late: over, later: false },
        href: matterHref(m.id),
      },
    ];
  });
};
