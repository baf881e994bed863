import { said } from "#contracts/forms/report.ts";
import { checkForm } from "../check-form.ts";

export const reportCheckedForm = checkForm({
  id: "report-checked",
  title: "Check the provider’s report for the parents",
  changed: said("parents"),
});
