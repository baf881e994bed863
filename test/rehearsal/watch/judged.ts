import { prefix } from "../deploy/settings.ts";
import { linesOf } from "../doors/mail.ts";

/** One judgement of a permission, as the emulator writes it down. */
export type Judged = {
  readonly who: string;
  readonly action: string;
  readonly on: string;
  readonly allowed: boolean;
};

/** One thing that functions may not do for a while, as when somebody has changed a policy. */
export type Denied = { readonly of: readonly string[]; readonly action: string; readonly on: string };

export type Called = { readonly name: string; readonly call: Judged };

/** Who called: the function's name, which is the session's; nothing for a person or a service. */
const functionOf = ({ who }: Judged): string | undefined =>
  /:assumed-role\/[^/]+\/(.+)$/.exec(who)?.[1]?.match(new RegExp(`^${prefix}(.+)$`))?.[1];

/** Every call that a function made. */
export const callsOfFunctions = (calls: string): readonly Called[] =>
  (linesOf(calls) as readonly Judged[]).flatMap((call) => {
    const name = functionOf(call);
    return name ? [{ name, call }] : [];
  });

/** Whether a call is one that was taken away on purpose. */
export const isTaken = ({ name, call: { action, on } }: Called, denied: Denied): boolean =>
  denied.of.includes(name) &&
  denied.action === action &&
  new RegExp(`^${denied.on.replaceAll("*", ".*")}$`).test(on);
