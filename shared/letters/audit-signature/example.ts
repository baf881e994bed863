import { exampleSchool } from "../parts/example-school.ts";
import type { AuditSignatureFacts } from "./facts.ts";

export const auditSignatureExample: AuditSignatureFacts = {
  school: exampleSchool,
  answerBy: "2026-11-27",
  link: "https://waymark.example/l/example-link",
};
