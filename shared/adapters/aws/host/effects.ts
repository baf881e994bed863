import { dynamoEffects } from "../effects.ts";
import type { Part } from "./part.ts";

export const effects: Part = ({ env, dynamodb }) => ({
  gives: { effects: dynamoEffects({ client: dynamodb, table: env.EFFECTS_TABLE }) },
});
