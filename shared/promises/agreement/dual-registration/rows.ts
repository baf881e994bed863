import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { madeFor } from "#promises/obligations/terms-held.ts";
import { answerOf, formOf, startOf } from "#streams/placement/facts.ts";

export const dualRegistrationRows: readonly Row[] = [
  {
    id: "O61",
    on: hasProvider,
    title: "Register the pupil at both schools from the first day",
    owner: "data-manager",
    phase: "commissioning",
    form: "dual-registration",
    settings: ["dualRegistration"],
    notApplicable: (f) =>
      f.placement.provider?.isSchool === "no"
        ? "The provider is not a school."
        : f.rules.settings.dualRegistration.value === "no"
          ? "Neither law nor policy asks for it: the pupil stays on the roll of this school."
          : undefined,
    due: (f) => {
      const start = startOf(f.placement);
      return start
        ? { date: start, explanation: ["From the day on which the provision begins."] }
        : undefined;
    },
    met: (f) =>
      answerOf(f.placement, "dual-registration", "main") === "yes"
        ? madeFor(f, "at-provider", formOf(f.placement, "dual-registration"))
        : undefined,
  },
];
