/** Who signs in. The product keeps no passwords. */
export type SignedIn = {
  /** Tenant, school and staff id within the vault and the school's stream. */
  readonly tenant: string;
  readonly school: string;
  readonly staff: string;
};

export type SignInStart = { readonly redirect: string; readonly state: Readonly<Record<string, string>> };

export interface Identity {
  /** Where the browser goes to sign in, and what must be kept (sealed, in a cookie) until it comes back. */
  start(returnTo: string): Promise<SignInStart>;
  /** Checks what came back; undefined when it is not good. */
  finish(callbackUrl: string, state: Readonly<Record<string, string>>): Promise<SignedIn | undefined>;
}
