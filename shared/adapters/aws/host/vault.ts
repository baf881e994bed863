import { dynamoVault } from "../vault.ts";
import type { Part } from "./part.ts";

export const vault: Part = ({ env, dynamodb }) => ({
  gives: { vault: dynamoVault({ client: dynamodb, table: env.VAULT_TABLE }) },
});
