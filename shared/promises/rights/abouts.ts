import { annualReviewAbout } from "./annual-review/about.ts";
import { annualReviewHeldAbout } from "./annual-review-held/about.ts";
import { authorityInvolvedAbout } from "./authority-involved/about.ts";
import { evidenceO12KinshipAbout } from "./evidence-o12-kinship/about.ts";
import { mealsAbout } from "./meals/about.ts";
import { pepAbout } from "./pep/about.ts";
import { rightsLookedAtAbout } from "./rights-looked-at/about.ts";
import { sectionFAbout } from "./section-f/about.ts";
import { socialWorkerInvolvedAbout } from "./social-worker-involved/about.ts";
import { supportPlanAbout } from "./support-plan/about.ts";
import { virtualSchoolInvolvedAbout } from "./virtual-school-involved/about.ts";

/** What the promises about a pupil’s rights are: this subject’s part of the map. */
export const rightsAbouts = {
  "authority-involved": authorityInvolvedAbout,
  "evidence-o12-kinship": evidenceO12KinshipAbout,
  meals: mealsAbout,
  "rights-looked-at": rightsLookedAtAbout,
  "social-worker-involved": socialWorkerInvolvedAbout,
  "support-plan": supportPlanAbout,
  pep: pepAbout,
  "section-f": sectionFAbout,
  "annual-review": annualReviewAbout,
  "annual-review-held": annualReviewHeldAbout,
  "virtual-school-involved": virtualSchoolInvolvedAbout,
};
