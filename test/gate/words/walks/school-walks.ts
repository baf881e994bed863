import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../../caller.ts";
import type { Running } from "../../running/house-running.ts";
import type { Walk } from "./walking.ts";

/** A page that somebody of the school opens and sends. */
export const byStaff = (
  r: Pick<Running, "house">,
  as: string,
  page: string,
  known: Readonly<Record<string, string>>,
  query = "",
): Pick<Walk, "page" | "opens"> => ({
  page,
  opens: async () => ({
    browser: await new Caller(r.house, handler).signIn(as),
    path: page.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? name) + query,
  }),
});

/** By which a school is set up: name, sites, contacts outside, letters and people. */
export const schoolWalks = (r: Pick<Running, "house">): readonly Walk[] => {
  const by = (as: string, page: string, known: Readonly<Record<string, string>> = {}) =>
    byStaff(r, as, page, known);
  return [
    {
      ...by(staff.head, "/school/details"),
      says: {
        ...{ type: "maintained", kind: "mainstream", phases: ["infant"], urn: "123456" },
        ...{ "complaints-procedure": "https://harbour-view.example/complaints" },
        "privacy-notice": "https://harbour-view.example/privacy",
      },
      reads: [{ role: "ap-lead", at: "/school" }],
    },
    {
      ...by(staff.head, "/school/sites/new"),
      reads: [{ role: "ap-lead", at: "/school" }],
    },
    ...["local-authority", "virtual-school", "lado"].map(
      (who): Walk => ({
        ...by(staff.head, `/school/outside/${who}`),
        reads: [{ role: "ap-lead", at: "/school" }],
      }),
    ),
    {
      ...by(staff.head, "/school/letters"),
      says: { colour: "#1d4f76" },
      reads: [{ role: "ap-lead", at: "/school" }],
    },
    {
      ...by(staff.head, "/school/people/new"),
      says: { roles: ["referrer"] },
      leaves: ["sign-in-id"],
      reads: [{ role: "ap-lead", at: "/school/people" }],
    },
    {
      ...by(staff.head, "/school/people/{person}", { person: sampleId("staff", "t-corrigan") }),
      says: { roles: ["data-manager"] },
      reads: [{ role: "ap-lead", at: "/school/people" }],
    },
  ];
};
