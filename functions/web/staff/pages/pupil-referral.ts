import { openReferral } from "../../../../shared/casework/referrals.ts";
import type { Field } from "../../../../shared/contracts/form.ts";
import { routeField } from "../../../../shared/contracts/forms/route.ts";
import { openRoutes, routeMeanings, routeNames } from "../../../../shared/domain/routes.ts";
import type { Route } from "../../../../shared/domain/rules.ts";
import type { StaffPage } from "../../../../shared/door/context.ts";
import { forbidden, notFound } from "../../../../shared/door/reply.ts";
import { taken } from "../../../../shared/door/sent.ts";
import { type OneForm, oneFormPage } from "../one-form.tsx";
import { type LoadedPupil, loadPupil } from "./pupil-load.ts";

const fields: readonly Field[] = [
  routeField(
    openRoutes.map((route) => ({ value: route, label: routeNames[route], hint: routeMeanings[route] })),
  ),
];

const pageOf = ({ pupil, who, href }: LoadedPupil): OneForm => ({
  title: "Refer to alternative provision",
  caption: who,
  lead: "The route decides who must agree, who is told and what is checked. It can be changed later, with a reason.",
  submit: "Open the referral",
  fields,
  action: `${href}/referrals`,
  back: { href, text: "Back to the pupil" },
  model: { pupil: pupil.id },
});

/** Opens a referral for the pupil by a route, and leads to its first question; refused while another is open. */
export const pupilReferralPage: StaffPage = {
  path: "/pupils/{pupil}/referrals",
  action: "referral.open",
  doc: { summary: "Refer a pupil to alternative provision, by a route", form: fields },
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
    const opened = await openReferral(c.deps, c.at, {
      pupil: loaded.pupil.id,
      route: String(checked.answers.route) as Route,
      command: sent.command,
      by: c.staff,
    });
    if ("placement" in opened)
      return { kind: "see", to: `/placements/${opened.placement}/referral`, model: opened };
    const errors = [{ field: opened.field ?? "", message: opened.message }];
    return oneFormPage(c, pageOf(loaded), { ...again, errors });
  },
};
