import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OidcOptions, oidcIdentity } from "#adapters/aws/identity.ts";
import { personFrom } from "#adapters/aws/identity-claims.ts";
import { cryptoIds } from "#adapters/aws/ids.ts";
import { browse } from "./browse.ts";
import { type PlainIssuer, startPlainIssuer } from "./plain-issuer.ts";

let provider: PlainIssuer;
beforeAll(async () => {
  provider = await startPlainIssuer();
});
afterAll(() => provider.stop());

const redirectUri = "https://placements.example.org/signed-in";
const vouched = { by: "head of IT services", on: "2026-09-01" };

/** As the recipes of the guide set a provider up, for a lone school. */
const identityWith = (staff: string, changed: Partial<OidcOptions> = {}) =>
  oidcIdentity({
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: async () => "a secret of the test",
    redirectUri,
    tenant: "example-trust",
    mfa: "provider",
    vouched,
    claims: { school: "=hilltop", staff },
    ids: cryptoIds(),
    plainHttp: true,
    ...changed,
  });

const signsIn = async (identity: ReturnType<typeof identityWith>, claims: PlainIssuer["claims"]) => {
  provider.claims = claims;
  const start = await identity.start("/");
  return identity.finish(await browse(start.redirect, redirectUri), start.state);
};

/** A v2.0 ID token of Microsoft Entra ID, with the scope `openid`: neither `amr` nor an address. */
const entra = {
  ver: "2.0",
  tid: "9122040d-6c67-4c5b-b112-36a304b66dad",
  oid: "00000000-0000-0000-66f3-3332eca7ea81",
  sub: "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ",
  name: "Tess Corrigan",
  preferred_username: "t.corrigan@hilltop.example",
  rh: "0.ARoA",
  uti: "fqiBqXLPj0eQa82S-IYFAA",
  nbf: Math.floor(Date.now() / 1000) - 300,
};

/** An ID token of Google, with the scopes `openid email`: no `amr`, and no claim of one's own. */
const google = {
  azp: "a client",
  sub: "110169484474386276334",
  hd: "hilltop.example",
  email: "t.corrigan@hilltop.example",
  email_verified: true,
  at_hash: undefined,
  name: "Tess Corrigan",
};

const at = { tenant: "example-trust", school: "hilltop" };

describe("Microsoft Entra ID, by the claims that it really sends (I)", () => {
  it("names somebody by their object id; the second factor is vouched for, and says so", async () => {
    const identity = identityWith("oid");
    expect(await signsIn(identity, entra)).toEqual({ ...at, staff: entra.oid });
    expect(identity.vouched).toEqual(vouched);
    expect(provider.asked.get("scope")).toBe("openid");
  });

  it("shows no second factor: where one must be shown, nobody is let in by mistake", async () => {
    expect(await signsIn(identityWith("oid", { mfa: "amr:mfa" }), entra)).toEqual({
      refused: "second-factor-not-shown",
    });
  });

  it("refuses an address that any administrator anywhere can type, unless its domain is proved", async () => {
    const typed = { ...entra, email: "t.corrigan@hilltop.example" };
    expect(await signsIn(identityWith("email"), typed)).toEqual({ refused: "email-not-vouched-for" });
    expect(await signsIn(identityWith("email"), { ...typed, xms_edov: false })).toEqual({
      refused: "email-not-vouched-for",
    });
    expect(await signsIn(identityWith("email"), { ...typed, xms_edov: true })).toEqual({
      ...at,
      email: "t.corrigan@hilltop.example",
    });
    expect(await signsIn(identityWith("email"), entra)).toEqual({ refused: "staff-claim-missing" });
  });

  it("names a guest of the organisation by another object id, which nobody has put on the list", async () => {
    const guest = {
      ...entra,
      oid: "11111111-0000-0000-66f3-3332eca7ea81",
      idp: "https://sts.windows.net/other/",
    };
    expect(await signsIn(identityWith("oid"), guest)).toEqual({ ...at, staff: guest.oid });
  });

  it("refuses a token of another organisation, whatever else it says", async () => {
    const foreign = { ...entra, iss: "https://login.microsoftonline.com/another-tenant/v2.0" };
    expect(await signsIn(identityWith("oid"), foreign)).toEqual({ refused: "answer-not-good" });
  });
});

describe("Google, by the claims that it really sends (I)", () => {
  it("names somebody by the address for which it vouches, or by their number", async () => {
    const identity = identityWith("email");
    expect(await signsIn(identity, google)).toEqual({ ...at, email: google.email });
    expect(provider.asked.get("scope")).toBe("openid email");
    expect(identity.namesStaff).toBeUndefined();
    expect(await signsIn(identityWith("sub"), google)).toEqual({ ...at, staff: google.sub });
  });

  it("does not vouch for an address that is not verified, or of an account outside an organisation", async () => {
    const missing = { refused: "email-not-vouched-for" };
    expect(await signsIn(identityWith("email"), { ...google, email_verified: false })).toEqual(missing);
    expect(await signsIn(identityWith("email"), { ...google, email_verified: "true" })).toEqual(missing);
    const rules = { tenant: at.tenant, mfa: "provider", claims: { school: "=hilltop", staff: "email" } };
    const iss = "https://accounts.google.com";
    expect(personFrom({ ...google, iss }, rules)).toEqual({ ...at, email: google.email });
    expect(personFrom({ ...google, iss, hd: undefined }, rules)).toEqual(missing);
  });
});

describe("Any OpenID issuer (I)", () => {
  const generic = { sub: "u-17", amr: ["pwd", "otp", "mfa"], school: "hilltop", staff: "staff-17" };
  const identity = () =>
    identityWith("staff", { mfa: "amr:mfa", claims: { school: "school", staff: "staff" } });

  it("names school and staff by claims of one’s own, with the second factor shown", async () => {
    expect(await signsIn(identity(), generic)).toEqual({ ...at, staff: "staff-17" });
  });

  it.each([
    ["another application", { aud: "another-application" }, "answer-not-good"],
    ["another issuer", { iss: "https://id.example.org" }, "answer-not-good"],
    ["another sign-in", { nonce: "of somebody else" }, "answer-not-good"],
  ])("refuses a token for %s", async (_, claims, refused) => {
    expect(await signsIn(identity(), { ...generic, ...claims })).toEqual({ refused });
  });

  it.each([
    ["20 seconds behind", -20, -3600, undefined],
    ["5 minutes behind", -300, -3600, "token-not-of-now"],
  ])("with clocks apart, a token that ended %s is judged by half a minute", async (_, exp, iat, refused) => {
    const now = Math.floor(Date.now() / 1000);
    const done = await signsIn(identity(), { ...generic, iat: now + iat, exp: now + exp });
    expect(done).toEqual(refused ? { refused } : { ...at, staff: "staff-17" });
  });

  it("refuses a token that is not good yet", async () => {
    const nbf = Math.floor(Date.now() / 1000) + 300;
    expect(await signsIn(identity(), { ...generic, nbf })).toEqual({ refused: "token-not-of-now" });
  });

  it("takes an address only where it is verified", async () => {
    const mailed = { ...generic, email: "t.corrigan@hilltop.example" };
    const byEmail = () => identityWith("email", { mfa: "amr:mfa" });
    expect(await signsIn(byEmail(), mailed)).toEqual({ refused: "email-not-vouched-for" });
    expect(await signsIn(byEmail(), { ...mailed, email_verified: true })).toEqual({
      ...at,
      email: mailed.email,
    });
  });
});
