import { SFNClient } from "@aws-sdk/client-sfn";
import { awsRuns } from "../runs.ts";
import type { Part } from "./part.ts";

export const runs: Part = ({ env }) => ({
  gives: {
    runs: awsRuns(
      new SFNClient({}),
      (machine) => `${env.STATE_MACHINE_ARN_PREFIX}${env.STATE_MACHINE_PREFIX}${machine}`,
    ),
  },
});
