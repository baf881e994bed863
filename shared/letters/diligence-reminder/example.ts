import { diligenceRequestExample } from "../diligence-request/example.ts";
import type { DiligenceReminderFacts } from "./facts.ts";

export const diligenceReminderExample: DiligenceReminderFacts = {
  ...diligenceRequestExample,
  askedOn: "2027-06-14",
};
