import { writeCommitted } from "./cache.ts";

/** `npx tsx infra/local/definitions/write.ts [--check]`: the machines that a first start reads instead of synthesising. */
const onlyCheck = process.argv.includes("--check");
const stale = await writeCommitted(onlyCheck);
if (stale && onlyCheck) {
  console.error("infra/local/definitions/generated is out of date: npx tsx infra/local/definitions/write.ts");
  process.exitCode = 1;
}
