import { readFileSync, writeFileSync } from "node:fs";
import { answerTypes } from "./answer-types.ts";

/** `npm run answers [-- --check]`: the types of what each form can be answered with. */
const file = new URL("../../ids/generated/answers-of.ts", import.meta.url);
const made = answerTypes();
const read = (): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

if (!process.argv.includes("--check")) writeFileSync(file, made);
else if (read() !== made) {
  process.stderr.write("shared/ids/generated/answers-of.ts is out of date: npm run answers\n");
  process.exitCode = 1;
}
