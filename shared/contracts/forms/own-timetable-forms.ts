import { isOwnTimetable } from "#domain/routes.ts";
import type { Form } from "../form.ts";
import type { FormChoices } from "./catalogue.ts";
import { decisionForm } from "./decision.ts";
import {
  flexiAgreementForm,
  flexiDecisionForm,
  flexiMeetingForm,
  flexiRequestForm,
  flexiWithdrawnForm,
} from "./flexi.ts";
import {
  fullTimeWeekForm,
  handOverForm,
  partTimePlanForm,
  timetableReportForm,
  welfareCheckForm,
} from "./own-timetable.ts";
import { timetableFormOn } from "./timetable.ts";

/** Forms of the school’s own timetables and of a week that several placements share, by id. */
export const ownTimetableForms: Readonly<Record<string, (choices: FormChoices) => Form>> = {
  timetable: (c) => timetableFormOn(isOwnTimetable(c.route)),
  decision: (c) => decisionForm(c),
  "flexi-decision": () => flexiDecisionForm,
  "part-time-plan": () => partTimePlanForm,
  "welfare-check": () => welfareCheckForm,
  "timetable-report": (c) => timetableReportForm(c.mailsAuthority),
  "full-time-week": () => fullTimeWeekForm,
  "hand-over": () => handOverForm,
  "flexi-request": () => flexiRequestForm,
  "flexi-meeting": () => flexiMeetingForm,
  "flexi-agreement": () => flexiAgreementForm,
  "flexi-withdrawn": () => flexiWithdrawnForm,
};
