import { rollRequestExample } from "../roll-request/example.ts";
import type { RollReminderFacts } from "./facts.ts";

export const rollReminderExample: RollReminderFacts = { ...rollRequestExample, askedOn: "2026-10-05" };
