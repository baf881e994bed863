import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import type { SignInDesk } from "./desk.ts";

/** A page of the host's own sign-in: people use it as a page, programs as JSON. */
export type SignInPage = {
  readonly get: (desk: SignInDesk, request: Request) => Promise<Reply>;
  readonly post?: (desk: SignInDesk, request: Request) => Promise<Reply>;
};

const longest = 200;

/** What was sent under a name, as text; "" for what is missing or longer than anybody types. */
export const sentText = ({ body }: Request, name: string): string => {
  const values: Readonly<Record<string, unknown>> =
    body.kind === "form"
      ? body.typed
      : body.kind === "json" && typeof body.value === "object" && body.value !== null
        ? { ...body.value }
        : {};
  const value = values[name];
  return typeof value === "string" && value.length <= longest ? value : "";
};

/** Where somebody goes afterwards: a path of our own, never elsewhere. */
export const returnOf = (request: Request): string => {
  const asked = sentText(request, "return") || (request.query.get("return") ?? "");
  return /^\/(?![/\\])[\w\-/.]*$/.test(asked) ? asked : "/today";
};
