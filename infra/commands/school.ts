import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SFNClient } from "@aws-sdk/client-sfn";
import { region } from "../constructs/house-stack.ts";
import { OptionsFault } from "../local/options-fault.ts";
import { readSchoolFile } from "../local/school/school-file.ts";
import { readSettings, Unusable } from "../settings.ts";
import { bringInSchool } from "./bring-in-school.ts";

const { values } = parseArgs({ options: { settings: { type: "string" }, school: { type: "string" } } });

const bringIn = async (settingsFile: string, schoolFile: string): Promise<void> => {
  const settings = readSettings(settingsFile);
  const school = readSchoolFile(schoolFile);
  const warnings = await bringInSchool({
    dynamodb: new DynamoDBClient({ region }),
    sfn: new SFNClient({ region }),
    settings,
    school,
  });
  console.log(`${school.school.name} is as its file says, with ${school.people.length} people.`);
  for (const warning of warnings) console.log(`Look at: ${warning}`);
};

/** What is wrong with a file, or with the credentials, is told in words; anything else with its stack. */
const told = (fault: unknown): string | undefined => {
  if (fault instanceof Unusable || fault instanceof OptionsFault) return fault.message;
  if (fault instanceof Error && /Credentials|AccessDenied|UnrecognizedClient|ExpiredToken/.test(fault.name))
    return `AWS does not let these credentials do it: ${fault.message}`;
  return undefined;
};

if (values.settings === undefined || values.school === undefined) {
  console.error(
    "Say which deployment and which school: npm run school -- --settings my-trust.json --school my-school.json",
  );
  process.exitCode = 1;
} else {
  try {
    await bringIn(values.settings, values.school);
  } catch (fault) {
    const sentence = told(fault);
    if (sentence === undefined) throw fault;
    console.error(sentence);
    process.exitCode = 1;
  }
}
