import { uuidOf } from "../expressions/functions.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Run } from "../run.ts";

/** What the service adds to every answer of an integration; the request id follows from the event, never from chance. */
export const responseOf = (run: Run, scheduled: number): JsonObject => ({
  SdkHttpMetadata: { HttpStatusCode: 200 },
  SdkResponseMetadata: { RequestId: uuidOf(`${run.arn}#${scheduled}`) },
});

/** The result of lambda:invoke. */
export const invocationOf = (run: Run, scheduled: number, payload: Json): JsonObject => ({
  ExecutedVersion: "$LATEST",
  Payload: payload,
  ...responseOf(run, scheduled),
  StatusCode: 200,
});
