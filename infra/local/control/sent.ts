import type * as z from "zod";

/** What was posted to the control door: JSON by programs, a form by the bar and the sign-in page. */
export type Posted<T> =
  | { readonly kind: "json"; readonly value: T }
  | { readonly kind: "form"; readonly value: T }
  | { readonly kind: "refused"; readonly status: number; readonly reason: string };

const typeOf = (contentType: string | undefined): string =>
  (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const reasonsOf = (error: z.ZodError): string =>
  error.issues.map((issue) => [...issue.path, issue.message].join(": ")).join("; ");

/** Reads what was posted by its content type and checks it. */
export const posted = <T>(contentType: string | undefined, body: Buffer, shape: z.ZodType<T>): Posted<T> => {
  const type = typeOf(contentType);
  const kind = type === "application/json" ? "json" : "form";
  if (kind === "form" && type !== "application/x-www-form-urlencoded")
    return { kind: "refused", status: 415, reason: "Send application/json." };
  const text = body.toString("utf8");
  const value = kind === "json" ? parsed(text) : Object.fromEntries(new URLSearchParams(text));
  const checked = shape.safeParse(value);
  return checked.success
    ? { kind, value: checked.data }
    : { kind: "refused", status: 400, reason: reasonsOf(checked.error) };
};
