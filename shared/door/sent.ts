import type { Answers, Field, FieldError, Typed } from "#contracts/form.ts";
import { checkAnswers } from "#contracts/form-schema.ts";
import { rawFromTyped } from "#contracts/form-typed.ts";
import type { Deps } from "#ports/host.ts";
import type { Sent } from "./context.ts";
import { problem, type Reply } from "./reply.ts";
import type { Request } from "./request.ts";

/** Not the beginnings of the product's own command ids: nobody can take one before the product does. */
const commandShape =
  /^(?!(?:answer|bounced|claim|copy|delivered|dropped|hand-over|release|reserve|sent|tend)-)[A-Za-z0-9_-]{8,64}$/;

const buttons = ["save", "change", "later", "discard"] as const;

/** Takes the body of a POST apart, or says why it cannot be taken. */
export const sentBy = (deps: Deps, request: Request, csrf: string): Sent | Reply => {
  const { body } = request;
  if (body.kind === "unreadable") return problem(body.status, "This could not be read", body.reason);
  const { pressed: button, ...fields } = body.kind === "form" ? body.typed : {};
  const typed = body.kind === "form" ? fields : undefined;
  const pressed = buttons.find((b) => b === button);
  // A POST without a body needs the token too: any foreign page can send one.
  if ((typed || body.kind === "none") && typed?.csrf !== csrf)
    return problem(
      403,
      "Please try again",
      "This page was open for too long, or came from another place. Go back, reload it and send it again.",
    );
  if (
    body.kind === "json" &&
    (typeof body.value !== "object" || body.value === null || Array.isArray(body.value))
  )
    return problem(422, "This could not be read", "Send a JSON object.");
  const {
    command: given,
    preview,
    ...json
  } = (body.kind === "json" ? body.value : {}) as Record<string, unknown>;
  const command = typed ? typed.command : given;
  if (command !== undefined && !(typeof command === "string" && commandShape.test(command)))
    return problem(
      422,
      "This could not be read",
      "A command id has 8 to 64 letters, digits, hyphens or underscores.",
    );
  if (preview !== undefined && typeof preview !== "boolean")
    return problem(422, "This could not be read", "“preview” is true or false.");
  return {
    typed,
    json,
    command: typeof command === "string" ? command : deps.ids.id(),
    ...(pressed ? { pressed } : {}),
    ...(preview ? { preview } : {}),
  };
};

export type Taken =
  | { readonly kind: "valid"; readonly answers: Answers }
  | { readonly kind: "refused"; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** The answers to a form's fields, checked by the one schema for browser and JSON; what was typed is kept. */
export const taken = (fields: readonly Field[], sent: Sent): Taken => {
  const checked = checkAnswers(fields, sent.typed ? rawFromTyped(fields, sent.typed) : sent.json);
  return checked.kind === "valid" ? checked : { ...checked, typed: sent.typed ?? {} };
};

export const isReply = (value: Sent | Reply): value is Reply => "kind" in value;
