import { evidenceO55NecessarySchema } from "./agreement/evidence-o55-necessary/form.ts";
import { evidenceO59RegisterSchema } from "./agreement/evidence-o59-register/form.ts";
import { evidenceO31SearchSchema } from "./attendance/evidence-o31-search/form.ts";
import { evidenceO32PupilSchema } from "./attendance/evidence-o32-pupil/form.ts";
import { evidenceO20Schema } from "./consent/evidence-o20/form.ts";
import { evidenceO21Schema } from "./consent/evidence-o21/form.ts";
import { evidenceO31Schema } from "./consent/evidence-o31/form.ts";
import { evidenceO32Schema } from "./consent/evidence-o32/form.ts";
import { evidenceO59DirectionSchema } from "./direction/evidence-o59-direction/form.ts";
import type { GeneralPageId } from "./general-pages.ts";
import type { EvidenceSchema } from "./obligations/evidence.ts";
import { evidenceO17Schema } from "./plan/evidence-o17/form.ts";
import { evidenceO18JourneySchema } from "./plan/evidence-o18-journey/form.ts";
import { evidenceO15Schema } from "./provider/evidence-o15/form.ts";
import { evidenceO32ProviderSchema } from "./provider/evidence-o32-provider/form.ts";
import { evidenceO131Schema } from "./referral/evidence-o131/form.ts";
import { evidenceO12KinshipSchema } from "./rights/evidence-o12-kinship/form.ts";

/** What each general page asks, by its promise. */
export const evidenceSchemas: Readonly<Record<GeneralPageId, EvidenceSchema>> = {
  "evidence-o131": evidenceO131Schema,
  "evidence-o15": evidenceO15Schema,
  "evidence-o32-provider": evidenceO32ProviderSchema,
  "evidence-o20": evidenceO20Schema,
  "evidence-o21": evidenceO21Schema,
  "evidence-o31": evidenceO31Schema,
  "evidence-o32": evidenceO32Schema,
  "evidence-o12-kinship": evidenceO12KinshipSchema,
  "evidence-o17": evidenceO17Schema,
  "evidence-o18-journey": evidenceO18JourneySchema,
  "evidence-o59-direction": evidenceO59DirectionSchema,
  "evidence-o55-necessary": evidenceO55NecessarySchema,
  "evidence-o59-register": evidenceO59RegisterSchema,
  "evidence-o31-search": evidenceO31SearchSchema,
  "evidence-o32-pupil": evidenceO32PupilSchema,
};
