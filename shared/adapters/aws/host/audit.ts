import { dynamoAudit } from "../audit.ts";
import type { Part } from "./part.ts";

export const audit: Part = ({ env, dynamodb }) => ({
  gives: { audit: dynamoAudit({ client: dynamodb, table: env.AUDIT_TABLE }) },
});
