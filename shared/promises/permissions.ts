import { anyOf, type PageAction, pageActions } from "#contracts/permissions.ts";
import { type FormId, formIds } from "#ids/promise-id.ts";
import type { Role } from "#ids/role.ts";
import { abouts } from "./abouts.ts";

/** What somebody may do: an act of a page, or to record a form. */
export type Action = PageAction | `form.${FormId}`;

/** Who may do what; whatever is not listed for a role is denied. */
export const actions = {
  ...pageActions,
  ...Object.fromEntries(formIds.map((id) => [`form.${id}`, abouts[id].mayRecord])),
} as unknown as Readonly<Record<Action, readonly Role[]>>;

/** Whether a name is that of an act, e.g. one that was put together from a form's. */
export const isAction = (name: string): name is Action => Object.hasOwn(actions, name);

/** Whether somebody who holds these roles may do this. */
export const mayDo = (held: readonly Role[], action: Action): boolean => anyOf(actions[action], held);
