import type { Engine } from "./engine.ts";
import { ServiceFault } from "./faults.ts";
import { isNestedTooDeep, NESTED_TOO_DEEP } from "./json.ts";

export type Answer = { readonly status: number; readonly body: string };

/** The service's own protocol, AWS JSON 1.0: the `X-Amz-Target` header and the body in, status and body out. */
export type StatesDoor = (target: string | undefined, body: string) => Promise<Answer>;

const TARGET = "AWSStepFunctions.";

/** Content type of requests and answers. */
export const CONTENT_TYPE = "application/x-amz-json-1.0";

const refusal = (name: string, message: string, status = 400): Answer => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws.swf.service.v2.model#${name}`, message }),
});

const parse = (body: string): unknown => {
  // No operation has a field of so many levels; to read one would take the host half a second.
  if (isNestedTooDeep(body)) throw new ServiceFault("SerializationException", NESTED_TOO_DEEP);
  try {
    return body === "" ? {} : JSON.parse(body);
  } catch {
    throw new ServiceFault("SerializationException", "The request is not JSON.");
  }
};

/** Requests longer than this are read one at a time: many at once would keep everybody else waiting. */
const LONG = 64 * 1024;

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A door to the engine for the AWS SDK and CLI. It knows no signatures: bind it to loopback only. */
export const createStatesDoor = (engine: Pick<Engine, "call">): StatesDoor => {
  let line = Promise.resolve();
  return async (target, body) => {
    if (target === undefined || !target.startsWith(TARGET)) {
      return refusal(
        "UnknownOperationException",
        "The X-Amz-Target header names no operation of Step Functions.",
      );
    }
    if (body.length > LONG) {
      line = line.then(pause);
      await line;
    }
    try {
      const answer = await engine.call(target.slice(TARGET.length), parse(body));
      return { status: 200, body: JSON.stringify(answer) };
    } catch (thrown) {
      if (thrown instanceof ServiceFault) return refusal(thrown.name, thrown.message);
      return refusal("InternalFailure", thrown instanceof Error ? thrown.message : String(thrown), 500);
    }
  };
};
