import type { PromiseId } from "#ids/promise-id.ts";
import { evidenceO55NecessaryEvidence } from "./agreement/evidence-o55-necessary/rows.ts";
import { evidenceO59RegisterEvidence } from "./agreement/evidence-o59-register/rows.ts";
import { evidenceO31SearchEvidence } from "./attendance/evidence-o31-search/rows.ts";
import { evidenceO32PupilEvidence } from "./attendance/evidence-o32-pupil/rows.ts";
import { evidenceO20Evidence } from "./consent/evidence-o20/rows.ts";
import { evidenceO21Evidence } from "./consent/evidence-o21/rows.ts";
import { evidenceO31Evidence } from "./consent/evidence-o31/rows.ts";
import { evidenceO32Evidence } from "./consent/evidence-o32/rows.ts";
import { evidenceO59DirectionEvidence } from "./direction/evidence-o59-direction/rows.ts";
import type { Evidence } from "./obligations/evidence.ts";
import { evidenceO17Evidence } from "./plan/evidence-o17/rows.ts";
import { evidenceO18JourneyEvidence } from "./plan/evidence-o18-journey/rows.ts";
import { evidenceO15Evidence } from "./provider/evidence-o15/rows.ts";
import { evidenceO32ProviderEvidence } from "./provider/evidence-o32-provider/rows.ts";
import { evidenceO131Evidence } from "./referral/evidence-o131/rows.ts";
import { evidenceO12KinshipEvidence } from "./rights/evidence-o12-kinship/rows.ts";

/** Promises that have no form of their own: they are kept on the general page, which is made from what they ask. */
export type GeneralPageId = Extract<PromiseId, `evidence-${string}`>;

/** What each general page asks for (catalogue O12, O15, O17, O18, O20, O21, O31, O32, O55, O59, O131). */
export const generalPages = {
  "evidence-o131": evidenceO131Evidence,
  "evidence-o15": evidenceO15Evidence,
  "evidence-o20": evidenceO20Evidence,
  "evidence-o31": evidenceO31Evidence,
  "evidence-o31-search": evidenceO31SearchEvidence,
  "evidence-o32": evidenceO32Evidence,
  "evidence-o32-provider": evidenceO32ProviderEvidence,
  "evidence-o32-pupil": evidenceO32PupilEvidence,
  "evidence-o55-necessary": evidenceO55NecessaryEvidence,
  "evidence-o21": evidenceO21Evidence,
  "evidence-o18-journey": evidenceO18JourneyEvidence,
  "evidence-o17": evidenceO17Evidence,
  "evidence-o12-kinship": evidenceO12KinshipEvidence,
  "evidence-o59-direction": evidenceO59DirectionEvidence,
  "evidence-o59-register": evidenceO59RegisterEvidence,
} satisfies Readonly<Record<GeneralPageId, Evidence>>;

export const evidence: readonly Evidence[] = Object.values(generalPages);
