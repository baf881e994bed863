import * as z from "zod";
import { saying } from "../parts/facts.ts";
import { rollShape } from "../roll-request/facts.ts";

export const auditSignatureFacts = z.strictObject(rollShape, saying("Enter the details of the audit"));
export type AuditSignatureFacts = z.infer<typeof auditSignatureFacts>;
