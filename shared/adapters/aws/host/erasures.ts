import { dynamoErasures } from "../erasures.ts";
import type { Part } from "./part.ts";

export const erasures: Part = ({ env, dynamodb }) => ({
  gives: { erasures: dynamoErasures({ client: dynamodb, table: env.ERASED_TABLE }) },
});
