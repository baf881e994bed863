import {
  addSiteFrom,
  describeSchoolFrom,
  detailsAnswers,
  removeSite,
} from "#casework/school/record/details.ts";
import { schoolDetailsForm, siteForm } from "#contracts/forms/school/details.ts";
import type { StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { begunFrom, savedBy, schoolNow, senderOf } from "./record-form.ts";

const back = { href: "/school", text: "Back to how the school is set up" };

const fieldsOf = (form: typeof siteForm) => form.steps.flatMap((s) => s.fields);

const details: OneForm = {
  title: schoolDetailsForm.title,
  lead: schoolDetailsForm.steps[0]?.lead,
  submit: schoolDetailsForm.submit,
  fields: fieldsOf(schoolDetailsForm),
  action: "/school/details",
  back,
};

/** Name, kind and address of the school, and how parents complain. */
export const schoolDetailsPage: StaffPage = {
  path: "/school/details",
  action: "school.write",
  doc: { summary: "Name, kind and address of the school", form: details.fields },
  get: async (c) => {
    const { school, record } = await schoolNow(c);
    return begunFrom(c, details, detailsAnswers(school, record));
  },
  post: (c, sent) =>
    savedBy(c, sent, details, (a) => describeSchoolFrom(c.deps, senderOf(c, sent), a), "/school"),
};

const site: OneForm = {
  title: siteForm.title,
  submit: siteForm.submit,
  fields: fieldsOf(siteForm),
  action: "/school/sites/new",
  back,
};

/** One more place where the school is. */
export const siteNewPage: StaffPage = {
  path: "/school/sites/new",
  action: "school.write",
  doc: { summary: siteForm.title, form: site.fields },
  get: async (c) => oneFormPage(c, site),
  post: (c, sent) =>
    savedBy(c, sent, site, (a) => addSiteFrom(c.deps, senderOf(c, sent), a), "/school#sites"),
};

/** Takes a site away. */
export const siteRemovePage: StaffPage = {
  path: "/school/sites/{site}/remove",
  action: "school.write",
  doc: { summary: "Remove a site", form: [] },
  get: async (c) => {
    const { record } = await schoolNow(c);
    const found = (record.sites ?? []).find((s) => s.id === c.request.params.site);
    if (!found) return notFound;
    return oneFormPage(c, {
      title: `Remove ${found.name}`,
      lead: `${found.address.join(", ")}. Nothing that was recorded is lost.`,
      submit: "Remove the site",
      fields: [],
      action: `/school/sites/${found.id}/remove`,
      back,
      warning: true,
    });
  },
  post: async (c, sent) => {
    const id = c.request.params.site ?? "";
    const refused = await removeSite(c.deps, senderOf(c, sent), id);
    return refused ? notFound : { kind: "see", to: "/school#sites" };
  },
};
