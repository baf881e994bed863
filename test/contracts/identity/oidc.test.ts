import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OidcOptions, oidcIdentity } from "#adapters/aws/identity.ts";
import { cryptoIds } from "#adapters/aws/ids.ts";
import type { Identity } from "#ports/identity.ts";
import { browse } from "./browse.ts";
import { keepsTheContract, somebody } from "./identity-contract.ts";
import { type IdentityProvider, redirectUri, startIdentityProvider } from "./identity-provider.ts";

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await startIdentityProvider();
});
afterAll(() => provider.stop());

const claims = { waymark_school: somebody.school, waymark_staff: somebody.staff };

const identityWith = (changed: Partial<OidcOptions> = {}): Identity =>
  oidcIdentity({
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: async () => provider.clientSecret,
    redirectUri,
    tenant: somebody.tenant,
    mfa: "amr:mfa",
    claims: { school: "waymark_school", staff: "waymark_staff" },
    ids: cryptoIds(),
    plainHttp: true,
    ...changed,
  });

keepsTheContract("OpenID Connect", async () => ({
  identity: identityWith(),
  signIn: async (start, person) => {
    provider.account = {
      claims: { waymark_school: person.school, waymark_staff: person.staff },
      amr: ["pwd", "mfa"],
    };
    return browse(start.redirect, redirectUri);
  },
}));

describe("OpenID Connect", () => {
  const signInAs = async (identity: Identity, account: IdentityProvider["account"]) => {
    const start = await identity.start("/");
    provider.account = account;
    return identity.finish(await browse(start.redirect, redirectUri), start.state);
  };

  it("says where the provider ends its own session (K9.10)", async () => {
    const to = new URL((await identityWith().end?.()) ?? "");
    expect(to.origin).toBe(new URL(provider.issuer).origin);
    expect(to.searchParams.get("client_id")).toBe(provider.clientId);
  });

  it("refuses who has used a password only", async () => {
    const missing = { refused: "second-factor-not-shown" };

    expect(await signInAs(identityWith(), { claims, amr: ["pwd"] })).toEqual(missing);
    expect(await signInAs(identityWith(), { claims })).toEqual(missing);
  });

  it("trusts the provider's own policy for a second factor only where the settings say so", async () => {
    expect(await signInAs(identityWith({ mfa: "provider" }), { claims })).toEqual(somebody);
  });

  it("takes the one school of a deployment from its settings, where no claim names it", async () => {
    const identity = identityWith({ claims: { school: "=hilltop", staff: "waymark_staff" } });

    expect(await signInAs(identity, { claims: { waymark_staff: "staff-1" }, amr: ["mfa"] })).toEqual(
      somebody,
    );
  });

  it("takes the provider's class of sign-in where that is how a second factor shows", async () => {
    const identity = identityWith({ mfa: "acr:urn:example:two-factors" });

    expect(await signInAs(identity, { claims, acr: "urn:example:two-factors" })).toEqual(somebody);
    expect(await signInAs(identity, { claims, acr: "urn:example:password" })).toEqual({
      refused: "second-factor-not-shown",
    });
  });

  it("refuses who is nobody in this product, or has an id that none of ours looks like", async () => {
    const amr = ["mfa"];

    expect(await signInAs(identityWith(), { claims: {}, amr })).toEqual({ refused: "school-claim-missing" });
    expect(
      await signInAs(identityWith(), { claims: { ...claims, waymark_staff: "../staff-1" }, amr }),
    ).toEqual({ refused: "staff-claim-missing" });
  });

  it("takes a no for a no", async () => {
    expect(await signInAs(identityWith(), undefined)).toEqual({ refused: "answer-not-good" });
  });

  it("takes a code once", async () => {
    const identity = identityWith();
    const start = await identity.start("/");
    provider.account = { claims, amr: ["mfa"] };
    const back = await browse(start.redirect, redirectUri);

    expect(await identity.finish(back, start.state)).toEqual(somebody);
    expect(await identity.finish(back, start.state)).toEqual({ refused: "answer-not-good" });
  });

  it("says aloud that our own secret is wrong: that is no fault of who signs in", async () => {
    const identity = identityWith({ clientSecret: async () => "not the one" });

    await expect(signInAs(identity, { claims, amr: ["mfa"] })).rejects.toThrow();
  });

  it("takes a turned secret at once, in the middle of a sign-in too", async () => {
    let held = "put there by the deployment";
    const identity = identityWith({ clientSecret: async () => held });
    const start = await identity.start("/");
    provider.account = { claims, amr: ["mfa"] };
    const back = await browse(start.redirect, redirectUri);

    held = provider.clientSecret;

    expect(await identity.finish(back, start.state)).toEqual(somebody);
  });

  it("asks again for a provider that was out of reach", async () => {
    let asked = 0;
    const identity = identityWith({
      clientSecret: async () => {
        asked += 1;
        if (asked === 1) throw new Error("Out of reach");
        return provider.clientSecret;
      },
    });

    await expect(identity.start("/")).rejects.toThrow("Out of reach");
    expect((await identity.start("/")).redirect).toContain(provider.issuer);
  });
});
