import { openReferral, type ReferralAsked } from "#casework/placement/open-referral.ts";
import type { Answers, Field, Option } from "#contracts/form.ts";
import { choiceField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { offeredRoutes, routeMeanings, routeNames } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { referralForm } from "#promises/referral/referral/form.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedPupil, loadPupil } from "../pupil/load.ts";

/**
 * Asked where another placement is open: two providers in a week, or one and a part-time timetable (edge list 4.1). Whoever
 * leaves them out is told to say why, unless the same button was pressed twice.
 */
const besideFields: readonly Field[] = [
  choiceField(
    "beside",
    "Another placement is open. Why is this one needed beside it?",
    "Select why it is needed beside the open one",
    options(
      ["other-days", "Another provider on other days or sessions"],
      ["timetable", "A timetable of the school itself for the rest of the week"],
      ["next", "It follows when the open one ends"],
    ),
    { optional: true, hint: "Without a reason nothing is opened" },
  ),
  wordsField("beside-why", "Why are both needed?", "Enter why both are needed", { optional: true }),
];

/** The choice of a route when a referral is opened: nothing is chosen beforehand (catalogue O127). */
export const routeField = (routes: readonly Option[]) =>
  choiceField("route", "By which route?", "Select the route", routes);

const routeOf = (routes: readonly Route[]): Field =>
  routeField(routes.map((route) => ({ value: route, label: routeNames[route], hint: routeMeanings[route] })));

const everyField: readonly Field[] = [routeOf(offeredRoutes)];

const fieldsFor = (c: StaffContext, { pupil }: LoadedPupil): readonly Field[] => {
  const routes = offeredRoutes.filter((route) => route !== "flexi" || c.may("form.flexi-request"));
  return [routeOf(routes), ...(pupil.open.length > 0 ? besideFields : [])];
};

const pageOf = (c: StaffContext, l: LoadedPupil): OneForm => ({
  title: "Refer to alternative provision",
  caption: l.who,
  lead: "The route decides who must agree, who is told and what is checked. It can be changed later, with a reason.",
  submit: "Open the referral",
  fields: fieldsFor(c, l),
  action: `${l.href}/referrals`,
  back: { href: l.href, text: "Back to the pupil" },
  model: { pupil: l.pupil.id, open: l.pupil.open.map((o) => o.placement) },
});

const besideOf = (answers: Answers): Pick<ReferralAsked, "beside"> =>
  answers.beside === undefined || answers["beside-why"] === undefined
    ? {}
    : { beside: { reason: String(answers.beside), why: String(answers["beside-why"]) } };

/** Opens a referral for the pupil by a route, and leads to its first question; beside an open one, with its reason. */
export const pupilReferralPage: StaffPage = {
  path: "/pupils/{pupil}/referrals",
  action: "referral.open",
  doc: { summary: "Refer a pupil to alternative provision, by a route", form: everyField },
  get: async (c) => {
    if (!c.may("pupils.read")) return forbidden;
    const loaded = await loadPupil(c);
    return loaded ? oneFormPage(c, pageOf(c, loaded)) : notFound;
  },
  post: async (c, sent) => {
    if (!c.may("pupils.read")) return forbidden;
    const loaded = await loadPupil(c);
    if (!loaded) return notFound;
    const again = { typed: sent.typed ?? {}, command: sent.command };
    const checked = taken(fieldsFor(c, loaded), sent);
    if (checked.kind === "refused")
      return oneFormPage(c, pageOf(c, loaded), { ...again, errors: checked.errors });
    const route = String(checked.answers.route) as Route;
    const opened = await openReferral(c.deps, c.at, {
      pupil: loaded.pupil.id,
      route,
      command: sent.command,
      by: c.staff,
      ...besideOf(checked.answers),
    });
    // A person goes on with the first question; another system is led to the referral itself, which names them all.
    const question = sent.typed ? `/${referralForm.steps[0]?.id ?? ""}` : "";
    const first = route === "flexi" ? "forms/flexi-request" : `referral${question}`;
    if ("placement" in opened)
      return { kind: "see", to: `/placements/${opened.placement}/${first}`, model: opened };
    const errors = [{ field: opened.field ?? "", message: opened.message }];
    return oneFormPage(c, pageOf(c, loaded), { ...again, errors });
  },
};
