import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { region } from "../constructs/house-stack.ts";
import { Unusable } from "../settings.ts";
import { inWords } from "./in-words.ts";
import { restoreTables } from "./restore-tables.ts";

await inWords(async () => {
  const { values } = parseArgs({ options: { prefix: { type: "string" }, to: { type: "string" } } });
  const { prefix, to } = values;
  const at = new Date(to ?? "");
  if (prefix === undefined || Number.isNaN(at.getTime()))
    throw new Unusable(
      "Say which tables and to which minute: npm run restore -- --prefix waymark- --to 2026-09-07T08:00:00Z",
    );
  const suffix = `r${at.toISOString().slice(0, 16).replaceAll(/[-:T]/g, "")}`;
  const client = new DynamoDBClient({ region });
  const restored = await restoreTables({ client, prefix, at, suffix, patience: 6 * 60 * 60 });
  console.log(`Restored. Put this into the settings, then deploy:\n${JSON.stringify({ restored }, null, 2)}`);
});
