import { ServiceFault } from "../faults.ts";
import { bytesOf, isNestedTooDeep, type Json, NESTED_TOO_DEEP } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { PAYLOAD_BYTES } from "../limits.ts";
import { answerFailure, answerHeartbeat, answerSuccess } from "../tasks/answers.ts";
import { type Input, invalid, optionalText, textOf } from "./input.ts";

const outputOf = (input: Input): Json => {
  const text = textOf(input, "output");
  if (bytesOf(text) > PAYLOAD_BYTES) {
    throw invalid(
      `Value at 'output' failed to satisfy constraint: Member must have length less than or equal to ${PAYLOAD_BYTES}`,
    );
  }
  if (isNestedTooDeep(text)) throw new ServiceFault("InvalidOutput", `Invalid Output: '${NESTED_TOO_DEEP}'`);
  try {
    return JSON.parse(text) as Json;
  } catch (thrown) {
    throw new ServiceFault(
      "InvalidOutput",
      `Invalid Output: '${thrown instanceof Error ? thrown.message : ""}'`,
    );
  }
};

export const sendTaskSuccess = (kernel: Kernel, input: Input) => {
  answerSuccess(kernel, textOf(input, "taskToken"), outputOf(input));
  return {};
};

export const sendTaskFailure = (kernel: Kernel, input: Input) => {
  answerFailure(
    kernel,
    textOf(input, "taskToken"),
    optionalText(input, "error"),
    optionalText(input, "cause"),
  );
  return {};
};

export const sendTaskHeartbeat = (kernel: Kernel, input: Input) => {
  answerHeartbeat(kernel, textOf(input, "taskToken"));
  return {};
};
