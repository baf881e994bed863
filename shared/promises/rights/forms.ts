import { annualReviewForm } from "./annual-review/form.ts";
import { annualReviewHeldForm } from "./annual-review-held/form.ts";
import { authorityInvolvedForm } from "./authority-involved/form.ts";
import { mealsForm } from "./meals/form.ts";
import { pepForm } from "./pep/form.ts";
import { rightsLookedAtForm } from "./rights-looked-at/form.ts";
import { sectionFForm } from "./section-f/form.ts";
import { socialWorkerInvolvedForm } from "./social-worker-involved/form.ts";
import { supportPlanForm } from "./support-plan/form.ts";
import { virtualSchoolInvolvedForm } from "./virtual-school-involved/form.ts";

/** Fields and words of the promises about a pupil’s rights: this subject’s part of the map. */
export const rightsForms = {
  "authority-involved": authorityInvolvedForm,
  meals: mealsForm,
  "rights-looked-at": rightsLookedAtForm,
  "social-worker-involved": socialWorkerInvolvedForm,
  "support-plan": supportPlanForm,
  pep: pepForm,
  "section-f": sectionFForm,
  "annual-review": annualReviewForm,
  "annual-review-held": annualReviewHeldForm,
  "virtual-school-involved": virtualSchoolInvolvedForm,
};
