import { dynamoViews } from "../views.ts";
import type { Part } from "./part.ts";

export const views: Part = ({ env, dynamodb }) => ({
  gives: { views: dynamoViews({ client: dynamodb, table: env.VIEWS_TABLE }) },
});
