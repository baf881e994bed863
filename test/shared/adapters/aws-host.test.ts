import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { configFrom } from "#adapters/aws/config.ts";
import { hostWith } from "#adapters/aws/host/host.ts";
import { keys } from "#adapters/aws/host/keys.ts";
import { ledger } from "#adapters/aws/host/ledger.ts";
import { ledgerUnremembered } from "#adapters/aws/host/ledger-unremembered.ts";
import { powertoolsLog } from "#adapters/aws/log.ts";
import { clientSecretFrom, sealKeysFrom } from "#adapters/aws/secrets.ts";

const variables = {
  AWS_REGION: "eu-west-2",
  TENANT: "example-trust",
  PUBLIC_URL: "https://placements.example.org",
  LEDGER_TABLE: "waymark-ledger",
  VIEWS_TABLE: "waymark-views",
  EFFECTS_TABLE: "waymark-effects",
  VAULT_TABLE: "waymark-vault",
  AUDIT_TABLE: "waymark-audit",
  ERASED_TABLE: "waymark-erased",
  FILES_BUCKET: "waymark-files-000000000000",
  STATE_MACHINE_ARN_PREFIX: "arn:aws:states:eu-west-2:000000000000:stateMachine:",
  STATE_MACHINE_PREFIX: "waymark-",
  MAIL_FROM: "placements@mail.example.org",
  MAIL_CONFIGURATION_SET: "waymark-mail",
  SESSION_SECRET: "waymark-session",
  OIDC_SECRET: "waymark-oidc",
  OIDC_ISSUER: "https://sign-in.example.org",
  OIDC_CLIENT_ID: "waymark",
  OIDC_MFA: "amr:mfa",
  OIDC_SCHOOL_CLAIM: "waymark_school",
  OIDC_STAFF_CLAIM: "waymark_staff",
};

const withBadEarlier = JSON.stringify({
  session: "A".repeat(43),
  earlier: [{ key: "short", until: "soon" }],
});

const secrets = mockClient(SecretsManagerClient);
const holds = (SecretString: string) => secrets.on(GetSecretValueCommand).resolves({ SecretString });

beforeEach(() => secrets.reset());
afterEach(() => vi.unstubAllEnvs());

describe("The environment of a function", () => {
  it("names every variable that is missing, and no value", () => {
    const { TENANT: _, ...rest } = variables;

    const told = () => configFrom({ ...rest, MAIL_FROM: "not an address" });

    expect(told).toThrow(/TENANT/);
    expect(told).toThrow(/MAIL_FROM/);
    expect(told).not.toThrow(/not an address/);
  });
});

describe("The secrets of a function", () => {
  const client = new SecretsManagerClient({ region: "eu-west-2" });

  it("hold 32 bytes that seal cookies: 43 letters and digits do", async () => {
    holds(JSON.stringify({ session: "A".repeat(43) }));

    expect(await sealKeysFrom(client, "waymark-session", "2026-09-07")).toEqual({
      current: new Uint8Array(32),
      earlier: [],
    });
  });

  it("hold keys before it, each taken until its day", async () => {
    const earlier = [
      { key: "B".repeat(43), until: "2026-09-07" },
      { key: "C".repeat(43), until: "2026-09-06" },
    ];
    holds(JSON.stringify({ session: "A".repeat(43), earlier }));

    const { earlier: taken } = await sealKeysFrom(client, "waymark-session", "2026-09-07");

    expect(taken).toEqual([new Uint8Array(Buffer.from("B".repeat(43), "base64url"))]);
  });

  it.each(["", "no JSON", "{}", '{"session":"c2hvcnQ"}', '{"session":7}', withBadEarlier])(
    "are refused when they hold %j, without a word of it",
    async (text) => {
      holds(text);

      await expect(sealKeysFrom(client, "waymark-session", "2026-09-07")).rejects.toThrow(
        /^The secret waymark-session does not hold what it should: (session|earlier|JSON)$/,
      );
    },
  );

  it("hold what is shown to the identity provider", async () => {
    holds(JSON.stringify({ clientSecret: "of the provider" }));

    expect(await clientSecretFrom(client, "waymark-oidc")).toBe("of the provider");
  });
});

it("a line of the log carries the id of the request that it belongs to", () => {
  vi.stubEnv("POWERTOOLS_DEV", "true");
  const lines = vi.spyOn(console, "info").mockImplementation(() => undefined);
  const { log, begin } = powertoolsLog("example-trust");

  for (const request of ["request-1", "request-2"]) {
    begin(request);
    log("info", "Done", { version: 1 });
  }

  const requests = lines.mock.calls.map(([line]) => JSON.parse(String(line)).request);
  lines.mockRestore();
  expect(requests).toEqual(["request-1", "request-2"]);
});

describe("The host on AWS", () => {
  const given = () => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  };

  it("carries the ports that its function names, and no other", async () => {
    given();

    const deps = await hostWith(ledger)("request-1");

    expect(Object.keys(deps).sort()).toEqual(["clock", "ids", "ledger", "log", "settings"]);
    expect(secrets.commandCalls(GetSecretValueCommand)).toHaveLength(0);
  });

  it("reads the table itself for whoever looks for changes, however often it has read the stream before (fault L)", async () => {
    given();
    const stream = "example-trust/hilltop/placement/p1";
    const row = (hash: string) => ({
      pk: stream,
      sk: "000000000001",
      body: JSON.stringify({ stream, version: 1, hash }),
    });
    const table = mockClient(DynamoDBDocumentClient);
    const deps = await hostWith(ledgerUnremembered)();
    table.on(QueryCommand).resolves({ Items: [row("as it was")] });
    await deps.ledger.read(stream);

    table.on(QueryCommand).resolves({ Items: [row("changed")] });

    expect(await deps.ledger.read(stream)).toEqual([{ stream, version: 1, hash: "changed" }]);
    table.restore();
  });

  it("says what is wrong, tries again at the next call, and is made once", async () => {
    given();
    const host = hostWith(keys);
    holds("{}");
    await expect(host()).rejects.toThrow("waymark-session");

    holds(JSON.stringify({ session: "A".repeat(43) }));
    const deps = await host();

    expect(deps.settings).toMatchObject({
      tenant: "example-trust",
      publicUrl: "https://placements.example.org",
    });
    expect(await host()).toBe(deps);
    expect(secrets.commandCalls(GetSecretValueCommand)).toHaveLength(2);
  });
});
