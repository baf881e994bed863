import { openReferral } from "#casework/placement/open-referral.ts";
import { lastOf, takenOverRoutes, wrongDates } from "#casework/placement/taking-over.ts";
import type { Field } from "#contracts/form.ts";
import { choiceField, dateField, wordsField } from "#contracts/forms/fields.ts";
import { onRecord } from "#contracts/read-by.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { routeMeanings, routeNames } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { StaffPage } from "#door/context.ts";
import { forbidden, notFound } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedPupil, loadPupil } from "../pupil/load.ts";

const last = (name: string, label: string): Field =>
  dateField(name, label, "Enter the day", {
    optional: true,
    hint: "Leave it out if nobody knows: it is then due by the first day.",
  });

const fields: readonly Field[] = [
  choiceField(
    "route",
    "By which route did it come about?",
    "Select the route",
    takenOverRoutes.map((route) => ({ value: route, label: routeNames[route], hint: routeMeanings[route] })),
  ),
  dateField("begun", "On which day did the pupil start there?", "Enter the day on which the pupil started"),
  last("review", "When was the last review held?"),
  last("visit", "When did somebody last visit?"),
  last("progress-report", "Up to which day does the provider’s last report tell?"),
  wordsField("papers", "Where are its papers?", "Enter where its papers are", {
    readBy: onRecord,
    hint: "For example, the blue folder in the AP office, and the folder of the old system",
  }),
];

const pageOf = (l: LoadedPupil): OneForm => ({
  title: "Take over a placement that is under way",
  caption: l.who,
  lead: "For a pupil who is at a provider already. Next you enter the provider and the sessions: attendance is then asked from the next session on. Nobody is asked or written to about what lies behind it; you show what was done, and what nobody can show is listed until it is.",
  submit: "Take it over",
  fields,
  action: `${l.href}/take-over`,
  back: { href: l.href, text: "Back to the pupil" },
  model: { pupil: l.pupil.id, open: l.pupil.open.map((o) => o.placement) },
});

/** A pupil who is at a provider already comes under the school’s promises from today on. */
export const takeOverPage: StaffPage = {
  path: "/pupils/{pupil}/take-over",
  action: "referral.open",
  doc: { summary: "Take over a placement that is under way", form: fields },
  get: async (c) => {
    if (!c.may("pupils.read")) return forbidden;
    const loaded = await loadPupil(c);
    return loaded ? oneFormPage(c, pageOf(loaded)) : notFound;
  },
  post: async (c, sent) => {
    if (!c.may("pupils.read")) return forbidden;
    const loaded = await loadPupil(c);
    if (!loaded) return notFound;
    const again = { typed: sent.typed ?? {}, command: sent.command };
    const checked = taken(fields, sent);
    if (checked.kind === "refused")
      return oneFormPage(c, pageOf(loaded), { ...again, errors: checked.errors });
    const { answers } = checked;
    const text = (name: string): string => (answers[name] === undefined ? "" : String(answers[name]));
    const asked = { begun: text("begun"), last: lastOf(text), papers: text("papers") };
    const wrong = wrongDates(asked, londonDate(c.deps.clock.now()));
    if (wrong.length > 0) return oneFormPage(c, pageOf(loaded), { ...again, errors: wrong });
    const opened = await openReferral(c.deps, c.at, {
      pupil: loaded.pupil.id,
      route: String(answers.route) as Route,
      command: sent.command,
      by: c.staff,
      takenOver: asked,
    });
    if ("placement" in opened) return { kind: "see", to: `/placements/${opened.placement}`, model: opened };
    const errors = [{ field: opened.field ?? "", message: opened.message }];
    return oneFormPage(c, pageOf(loaded), { ...again, errors });
  },
};
