import type { LetterId } from "#ids/letter-id.ts";
import { composeAbsenceOutside } from "./absence-outside/composer.ts";
import { composeAbsenceParents } from "./absence-parents/composer.ts";
import { composeAttendanceEscalation } from "./attendance-escalation/composer.ts";
import { composeAttendanceReminder } from "./attendance-reminder/composer.ts";
import { composeAttendanceRequest } from "./attendance-request/composer.ts";
import type { RegisterComposer } from "./composing/register-case.ts";
import { composeDayParents } from "./day-parents/composer.ts";
import { composeDayProvider } from "./day-provider/composer.ts";
import { composeProviderClosed } from "./provider-closed/composer.ts";
import { composeDaySummary } from "./staff-notice/composer.ts";

/** Composers of the letters that a day’s register owes. */
export const registerComposers = {
  "staff-notice": composeDaySummary,
  "attendance-request": composeAttendanceRequest,
  "day-provider": composeDayProvider,
  "day-parents": composeDayParents,
  "provider-closed": composeProviderClosed,
  "attendance-reminder": composeAttendanceReminder,
  "attendance-escalation": composeAttendanceEscalation,
  "absence-parents": composeAbsenceParents,
  "absence-outside": composeAbsenceOutside,
} satisfies Readonly<Partial<Record<LetterId, RegisterComposer<object>>>>;
