import type { Form } from "../form.ts";
import type { FormChoices } from "./catalogue.ts";
import { directionApprovalForm, directionPanelForm } from "./direction.ts";
import { routeForm } from "./route.ts";
import { authorityReferralForm, medicalEvidenceForm, workSetForm } from "./sixth-day.ts";

/** Forms that belong to one route, and the change of route itself, by id. */
export const routeForms: Readonly<Record<string, (choices: FormChoices) => Form>> = {
  route: (c) => routeForm(c.routes),
  "direction-panel": (c) => directionPanelForm(c.governors),
  "direction-approval": (c) => directionApprovalForm(c.governors, c.schoolType),
  "work-set": () => workSetForm,
  "authority-referral": () => authorityReferralForm,
  "medical-evidence": () => medicalEvidenceForm,
};
