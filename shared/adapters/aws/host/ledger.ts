import { rememberingLedger } from "#adapters/remembering-ledger.ts";
import { dynamoLedger } from "../ledger.ts";
import type { Part } from "./part.ts";

/** As many as half a gigabyte holds with ease. */
const streamsKept = 100;

/** Within a call the same stream is asked for several times, and a warm function is asked about it again. */
export const ledger: Part = ({ env, dynamodb }) => ({
  gives: {
    ledger: rememberingLedger(dynamoLedger({ client: dynamodb, table: env.LEDGER_TABLE }), streamsKept),
  },
});
