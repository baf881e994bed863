import type { Action } from "#promises/permissions.ts";
import type { PageDoc } from "../context.ts";

/** Who may use an address: a signed-in member of staff, whoever opened a mailed link, or anybody. */
export type Access =
  | { readonly kind: "staff"; readonly action: Action }
  | { readonly kind: "link" }
  | { readonly kind: "open" };

/** One address as the description tells it. */
export type Described = {
  readonly path: string;
  readonly get: boolean;
  readonly post: boolean;
  readonly doc: PageDoc;
  /** Its POST takes `preview`. */
  readonly previews?: boolean;
  readonly access: Access;
};
