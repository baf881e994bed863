import { annualReviewRows } from "./annual-review/rows.ts";
import { annualReviewHeldRows } from "./annual-review-held/rows.ts";
import { authorityInvolvedRows } from "./authority-involved/rows.ts";
import { evidenceO12KinshipRows } from "./evidence-o12-kinship/rows.ts";
import { mealsRows } from "./meals/rows.ts";
import { pepRows } from "./pep/rows.ts";
import { rightsLookedAtRows } from "./rights-looked-at/rows.ts";
import { sectionFRows } from "./section-f/rows.ts";
import { socialWorkerInvolvedRows } from "./social-worker-involved/rows.ts";
import { supportPlanRows } from "./support-plan/rows.ts";
import { virtualSchoolInvolvedRows } from "./virtual-school-involved/rows.ts";

/** The rows that the promises about a pupil’s rights meet: this subject’s part of the map. */
export const rightsRows = {
  "authority-involved": authorityInvolvedRows,
  "evidence-o12-kinship": evidenceO12KinshipRows,
  meals: mealsRows,
  "rights-looked-at": rightsLookedAtRows,
  "social-worker-involved": socialWorkerInvolvedRows,
  "support-plan": supportPlanRows,
  pep: pepRows,
  "section-f": sectionFRows,
  "annual-review": annualReviewRows,
  "annual-review-held": annualReviewHeldRows,
  "virtual-school-involved": virtualSchoolInvolvedRows,
};
