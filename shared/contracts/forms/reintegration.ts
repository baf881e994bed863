import type { Option } from "../form.ts";
import { options } from "./options.ts";

const everyAge = options(
  ["other-mainstream", "Another mainstream school"],
  ["special-school", "Special school"],
  ["other-provision", "Other alternative provision"],
  ["home-education", "Elective home education"],
);

const older = options(
  ["college", "College or sixth form"],
  ["work-with-training", "Work with study or training"],
);

/** Employment fits no infant (catalogue O108). */
export const onwardRoutes = (youngest: boolean): readonly Option[] =>
  youngest ? everyAge : [...everyAge, ...older];
