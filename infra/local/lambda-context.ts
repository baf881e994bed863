import type { Context } from "aws-lambda";
import { machinePrefix } from "./definitions/prefix.ts";

/** Half a minute, as the functions have on AWS. */
const MILLISECONDS = 30_000;

/** What Lambda tells a function about a call. */
export const lambdaContext = (name: string, requestId: string): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: machinePrefix + name,
  functionVersion: "$LATEST",
  invokedFunctionArn: `arn:aws:lambda:eu-west-2:000000000000:function:${machinePrefix}${name}`,
  memoryLimitInMB: "1024",
  awsRequestId: requestId,
  logGroupName: "local",
  logStreamName: "local",
  getRemainingTimeInMillis: () => MILLISECONDS,
  done: () => {},
  fail: () => {},
  succeed: () => {},
});
