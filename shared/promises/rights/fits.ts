import { annualReviewFits } from "./annual-review/fits.ts";
import { annualReviewHeldFits } from "./annual-review-held/fits.ts";
import { authorityInvolvedFits } from "./authority-involved/fits.ts";
import { mealsFits } from "./meals/fits.ts";
import { pepFits } from "./pep/fits.ts";
import { rightsLookedAtFits } from "./rights-looked-at/fits.ts";
import { sectionFFits } from "./section-f/fits.ts";
import { socialWorkerInvolvedFits } from "./social-worker-involved/fits.ts";
import { supportPlanFits } from "./support-plan/fits.ts";
import { virtualSchoolInvolvedFits } from "./virtual-school-involved/fits.ts";

/** When the promises about a pupil’s rights fit: this subject’s part of the map. */
export const rightsFits = {
  "authority-involved": authorityInvolvedFits,
  meals: mealsFits,
  "rights-looked-at": rightsLookedAtFits,
  "social-worker-involved": socialWorkerInvolvedFits,
  "support-plan": supportPlanFits,
  pep: pepFits,
  "section-f": sectionFFits,
  "annual-review": annualReviewFits,
  "annual-review-held": annualReviewHeldFits,
  "virtual-school-involved": virtualSchoolInvolvedFits,
};
