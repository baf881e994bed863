import { expect } from "vitest";
import { handler as admin } from "#functions/web/admin/handler.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { referralForm } from "#promises/referral/referral/form.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller, hiddenOf } from "../../caller.ts";
import type { House } from "../../house.ts";
import { placementNow } from "../../referred.ts";
import { outcomeTold } from "../../under-way.ts";
import { certificate, upload } from "../../upload.ts";
import { byStaff } from "./by-staff.ts";
import type { Walk } from "./walking.ts";

type At = { readonly house: House; readonly placement: string };

const administrator = sampleId("staff", "j-pike");

/** A referral that is filled in a step at a time. */
export const referralWalks = ({ house, placement }: At): readonly Walk[] =>
  referralForm.steps.map((step) => ({
    ...byStaff({ house }, staff.teacher, "/placements/{placement}/referral/{step}", {
      placement,
      step: step.id,
    }),
    says: { "first-intervention": "2026-01-12" },
    reads: [{ role: "referrer", at: `/placements/${placement}/referral/${step.id}` }],
    guards: "pupil.name",
  }));

/** What a provider gets before the first day, on one page: three records. */
const packWalk = ({ house, placement }: At): Walk => ({
  ...byStaff({ house }, staff.lead, "/placements/{placement}/whole-pack", { placement }),
  says: { on: "2026-09-07" },
  reads: ["school-link", "emergency-sheet", "information-shared"].map((form) => ({
    role: "ap-lead",
    at: `/placements/${placement}/recorded/${form}`,
  })),
  guards: "placement.words",
});

/** A file of a placement, which storage has taken and nobody has kept yet. */
const uploaded = async ({ house, placement }: At) => {
  const browser = await new Caller(house, handler).signIn(staff.lead);
  const page = await browser.sees(`/placements/${placement}/files/new`);
  const { fields } = page.upload as { fields: Readonly<Record<string, string>> };
  expect((await upload(house, fields, certificate)).status).toBe(303);
  return { browser, path: String(page.keep) };
};

/** Files of a placement, and its pack. */
export const fileWalks = (at: At): readonly Walk[] => {
  const files = `/placements/${at.placement}/files`;
  return [
    packWalk(at),
    {
      page: "/placements/{placement}/files/uploaded/{about}/{file}",
      opens: () => uploaded(at),
      reads: [{ role: "ap-lead", at: files }],
      guards: "placement.words",
    },
    {
      page: "/placements/{placement}/files/{file}/remove",
      opens: async () => {
        const { browser, path } = await uploaded(at);
        const form = hiddenOf((await browser.get(path)).text);
        await browser.post(path, { ...form, what: "To be removed" });
        const { id } = (await placementNow(at.house, at.placement)).files.at(-1) ?? { id: "" };
        return { browser, path: `${files}/${id}/remove` };
      },
      reads: [{ role: "ap-lead", at: `/placements/${at.placement}/answers` }],
      guards: "placement.words",
    },
  ];
};

/** A letter about a review is put right. */
const correctionWalk = ({ house, placement }: At): Walk => ({
  ...byStaff({ house }, staff.lead, "/placements/{placement}/recorded/{form}/{nth}/correct", {
    placement,
    form: "review-outcome",
    nth: "1",
  }),
  says: { "read-through": outcomeTold["read-through"] },
  reads: [{ role: "ap-lead", at: `/placements/${placement}/recorded/review-outcome` }],
  guards: "placement.letters",
});

const takingBackWalk = ({ house, placement }: At): Walk => ({
  ...byStaff({ house }, staff.lead, "/placements/{placement}/recorded/{form}/{nth}/take-back", {
    placement,
    form: "parent-contact",
    nth: "1",
  }),
  reads: [{ role: "ap-lead", at: `/placements/${placement}/recorded/parent-contact` }],
  guards: "placement.words",
});

/** A record is put right, and another taken back. */
export const correctionWalks = (at: At): readonly Walk[] => [correctionWalk(at), takingBackWalk(at)];

export const allegationWalk = ({ house, placement }: At): Walk => ({
  ...byStaff({ house }, sampleId("staff", "h-whitlock"), "/placements/{placement}/allegation", { placement }),
  says: { on: "2026-09-07", at: "09:00" },
  reads: [
    { role: "governor-chair", at: `/placements/${placement}/allegation` },
    { role: "dsl", at: `/placements/${placement}/recorded/lado-told` },
  ],
  guards: "contact.restriction",
});

export const approvalWalks = ({ house, placement }: At): readonly Walk[] => {
  const by = (page: string) => byStaff({ house }, staff.clerk, page, { placement });
  const at = (form: string): Pick<Walk, "reads"> => ({
    reads: [{ role: "ap-lead", at: `/placements/${placement}/recorded/${form}` }],
  });
  return [
    {
      ...by("/approvals/{placement}/panel"),
      says: { governors: [staff.governor] },
      ...at("direction-panel"),
    },
    {
      ...by("/approvals/{placement}/decision"),
      says: {
        decision: "approved",
        how: "panel",
        approvers: [staff.governor],
        on: "2026-09-01",
        power: "maintained",
        until: "2026-12-15",
      },
      ...at("direction-approval"),
    },
  ];
};

/** One run among those that an administrator acts on together. */
const bulkWalk = ({ house, placement }: At): Walk => {
  const run = `gate/${placement}-referral-1-e1-d0-r0`;
  return {
    page: "/runs/bulk",
    opens: async () => ({
      browser: await new Caller(house, admin).signIn(administrator),
      path: "/runs/bulk",
    }),
    described: `/runs/bulk?act=wake&run=${encodeURIComponent(run)}`,
    says: { act: "wake", runs: run, confirm: 1 },
    compared: ["runs"],
    reads: [{ role: "ap-lead", at: `/placements/${placement}/answers` }],
  };
};

/** Somebody keeps the filters of the list of runs under a name, which nobody else reads. */
const viewWalk = ({ house }: At): Walk => ({
  page: "/runs/views",
  opens: async () => ({
    browser: await new Caller(house, admin).signIn(administrator),
    path: "/runs/views",
  }),
  says: { filters: "show=failed" },
  compared: ["filters"],
  reads: [{ role: "admin", at: "mine" }],
});

/** An administrator stops a run, and starts its placement again. */
export const runWalks = ({ house, placement }: At): readonly Walk[] => [
  bulkWalk({ house, placement }),
  viewWalk({ house, placement }),
  ...(["stop", "start-again"] as const).map((act): Walk => {
    const path = `/runs/placement/${placement}-e1`;
    return {
      page: "/runs/{machine}/{name}/{act}",
      opens: async () => ({
        browser: await new Caller(house, admin).signIn(administrator),
        path: `${path}/${act}`,
      }),
      reads: [{ role: "ap-lead", at: `/placements/${placement}/answers` }],
    };
  }),
];
