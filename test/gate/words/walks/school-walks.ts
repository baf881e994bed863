import { cryptoIds } from "#adapters/local/ids.ts";
import { digitsAt, newAppSecret } from "#adapters/local/sign-in/apps.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import type { Running } from "../../running/house-running.ts";
import { byStaff } from "./by-staff.ts";
import type { Walk } from "./walking.ts";

const office = sampleId("staff", "o-tarrant");

/** A lost phone: whoever has lost it had set an app up before. */
const appTaken = (r: Pick<Running, "house">): Pick<Walk, "page" | "opens"> => {
  const walk = byStaff(r, staff.head, "/school/people/{person}/sign-in/app", { person: office });
  return {
    ...walk,
    opens: async () => {
      const { accounts, at, clock } = r.house;
      const who = { ...at, staff: office };
      await accounts.choosePassword(who, "slate willow harbour");
      const secret = newAppSecret(cryptoIds());
      accounts.setUpApp(who, secret, digitsAt(secret, clock.now().epochMilliseconds));
      return walk.opens();
    },
  };
};

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
    ...["local-authority", "virtual-school", "lado", "advice"].map(
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
      ...appTaken(r),
      reads: [{ role: "admin", at: `/school/people/${office}/sign-in` }],
    },
    {
      ...by(staff.head, "/school/people/{person}", { person: sampleId("staff", "t-corrigan") }),
      says: { roles: ["data-manager"] },
      reads: [{ role: "ap-lead", at: "/school/people" }],
    },
  ];
};
