import { readFileSync, writeFileSync } from "node:fs";
import { conformance, README, readmeWith } from "./table.ts";

/** `npm run conformance`: writes the table into the engine's README. */
writeFileSync(README, readmeWith(readFileSync(README, "utf8"), await conformance()));
