import { dynamoLedger } from "../ledger.ts";
import type { Part } from "./part.ts";

/** The table itself at every read: for whoever looks whether what is stored has been changed. */
export const ledgerUnremembered: Part = ({ env, dynamodb }) => ({
  gives: { ledger: dynamoLedger({ client: dynamodb, table: env.LEDGER_TABLE }) },
});
