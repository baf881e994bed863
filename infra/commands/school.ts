import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SFNClient } from "@aws-sdk/client-sfn";
import { region } from "../constructs/house-stack.ts";
import { readSchoolFile } from "../local/school/school-file.ts";
import { readSettings, Unusable } from "../settings.ts";
import { bringInSchool } from "./bring-in-school.ts";
import { inWords } from "./in-words.ts";

await inWords(async () => {
  const { values } = parseArgs({ options: { settings: { type: "string" }, school: { type: "string" } } });
  if (values.settings === undefined || values.school === undefined)
    throw new Unusable(
      "Say which deployment and which school: npm run school -- --settings my-trust.json --school my-school.json",
    );
  const settings = readSettings(values.settings);
  const school = readSchoolFile(values.school);
  const warnings = await bringInSchool({
    dynamodb: new DynamoDBClient({ region }),
    sfn: new SFNClient({ region }),
    settings,
    school,
  });
  console.log(`${school.school.name} is as its file says, with ${school.people.length} people.`);
  for (const warning of warnings) console.log(`Look at: ${warning}`);
});
