import { describe, expect, it } from "vitest";
import { asksForHelp, help, optionLines } from "#infra/local/help.ts";
import { readOptions } from "#infra/local/options.ts";
import { OptionsFault } from "#infra/local/options-fault.ts";
import { readSettings } from "#infra/local/settings.ts";

const faultOf = (work: () => unknown): string => {
  try {
    work();
  } catch (fault) {
    if (fault instanceof OptionsFault) return fault.message;
    throw fault;
  }
  return "";
};

describe("the command line", () => {
  it("refuses a virtual clock beyond this machine, with the reason (K9.10)", () => {
    const beyond = ["--listen", "0.0.0.0", "--public-url", "https://waymark.example"];
    expect(faultOf(() => readOptions(["--clock", "2026-09-01T08:00", ...beyond]))).toContain(
      "a virtual time is for this machine only",
    );
  });

  it("given nothing, is a free port, ./data, SQLite, the folder's clock and this machine only", () => {
    expect(readOptions([])).toEqual({
      port: 0,
      data: "./data",
      store: "sqlite",
      publicUrl: undefined,
      guarded: true,
    });
  });

  it.each([
    ["2026-09-01T08:00", "2026-09-01T07:00:00Z"],
    ["2026-12-01T08:00", "2026-12-01T08:00:00Z"],
    ["2026-09-01T08:00Z", "2026-09-01T08:00:00Z"],
    ["2026-09-01T08:00+05:00", "2026-09-01T03:00:00Z"],
    ["2027-03-28T01:30", "2027-03-28T01:30:00Z"],
  ])("given --clock %s, stands at %s: without an offset it is London's time", (text, instant) => {
    const { clock } = readOptions(["--clock", text]);
    expect(clock?.kind === "virtual" && clock.at?.toString()).toBe(instant);
  });

  it.each([
    [["--port", "-1"], "--port"],
    [["--port", "65536"], "--port"],
    [["--port", "80a"], "--port"],
    [["--data", ""], "--data"],
    [["--clock", "2026-09-01"], "--clock"],
    [["--clock", "2026-02-30T08:00"], "--clock"],
    [["--store", "postgres"], "--store"],
    [["--listen", "everywhere"], "--listen"],
    [["--public-url", "ftp://ap.example.org"], "--public-url"],
    [["--public-url", "http://ap.example.org"], "--public-url"],
    [["--public-url", "https://ap.example.org/path"], "--public-url"],
    [["--listen", "0.0.0.0"], "--public-url"],
    [["--speed", "9"], "--speed"],
    [["start"], "start"],
  ])("given %j, refuses and names %s", (args, named) => {
    expect(faultOf(() => readOptions(args))).toContain(named);
  });

  it("given --sample, is the school in full swing on its own clock, in a folder of its own", () => {
    const asked = readOptions(["--sample"]);
    expect(asked).toMatchObject({ sample: "asked", data: "./data/sample", clock: { kind: "virtual" } });
    expect(readOptions(["--sample", "--data", "./mine"]).data).toBe("./mine");
  });

  it("given a virtual clock and no time, is the same school where the folder is new", () => {
    expect(readOptions(["--clock", "virtual"])).toMatchObject({ sample: "if-new", data: "./data" });
    expect(readOptions(["--clock", "2026-09-07T09:00"]).sample).toBeUndefined();
  });

  it.each([
    [["--sample", "--school", "my.json"], "--school"],
    [["--sample", "--clock", "real"], "--clock"],
    [["--sample", "--clock", "2026-09-07T09:00"], "--clock"],
    [["--sample", "--store", "dynamodb"], "--store"],
    [["--sample", "--listen", "0.0.0.0", "--public-url", "https://ap.example.org"], "this machine only"],
    [["--clock", "virtual", "--school", "my.json"], "--clock"],
  ])("given %j, refuses and says why: %s", (args, named) => {
    expect(faultOf(() => readOptions(args))).toContain(named);
  });

  it("given several wrong options, names each of them with its reason", () => {
    const said = faultOf(() => readOptions(["--port", "x", "--store", "y", "--clock", "z"]));
    expect(said.split("\n")).toHaveLength(3);
    for (const reason of ["not a port", "neither sqlite", "neither real"]) expect(said).toContain(reason);
  });

  it.each([
    [[], true],
    [["--public-url", "http://localhost:8080"], true],
    [["--public-url", "https://ap.example.org"], false],
    [["--listen", "127.0.0.1"], false],
    [["--listen", "::", "--public-url", "https://ap.example.org"], false],
  ])("given %j, whether only people at this machine come in is %s", (args, guarded) => {
    expect(readOptions(args).guarded).toBe(guarded);
  });
});

describe("asked for help", () => {
  it("names each option that there is, and no other", () => {
    const said = faultOf(() => readOptions(["--none"]));
    const known = (/Options: (.*)\.$/m.exec(said)?.[1] ?? "").split(", ");

    expect(asksForHelp(["--help"])).toBe(true);
    expect(
      Object.keys(optionLines)
        .map((flag) => flag.split(" ")[0])
        .toSorted(),
    ).toEqual(known.toSorted());
    for (const flag of known) expect(help).toContain(flag);
  });
});

describe("the environment", () => {
  const open = readOptions(["--listen", "127.0.0.1"]);
  const oidc = { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "waymark", OIDC_CLIENT_SECRET: "s" };

  it("given people from elsewhere and no identity provider, names what is missing", () => {
    const said = faultOf(() => readSettings(open, {}));
    for (const name of Object.keys(oidc)) expect(said).toContain(`${name}: is missing`);
  });

  it("given an identity provider, asks for a second factor unless told how it shows", () => {
    expect(readSettings(open, oidc).oidc?.OIDC_MFA).toBe("amr:mfa");
  });

  it("asks for none where a real school has password and app instead", () => {
    expect(readSettings(open, {}, undefined, true).oidc).toBeUndefined();
    expect(readSettings(open, oidc, undefined, true).oidc?.OIDC_CLIENT_ID).toBe("waymark");
  });

  it("takes a second factor that no token shows only where an office vouches for it (I)", () => {
    const says = (more: object) =>
      faultOf(() => readSettings(open, { ...oidc, OIDC_MFA: "provider", ...more }));
    expect(says({})).toContain("OIDC_MFA_VOUCHED: is missing");
    expect(says({ OIDC_MFA_VOUCHED: "yes" })).toContain("OIDC_MFA_VOUCHED: must be a date and an office");
    const vouched = { OIDC_MFA: "provider", OIDC_MFA_VOUCHED: "2026-09-01 head of IT services" };
    expect(readSettings(open, { ...oidc, ...vouched }).oidc?.OIDC_MFA).toBe("provider");
  });

  it.each(["common", "organizations", "consumers"])(
    "refuses Microsoft’s issuer of everybody: %s (I)",
    (whose) => {
      const OIDC_ISSUER = `https://login.microsoftonline.com/${whose}/v2.0`;
      expect(faultOf(() => readSettings(open, { ...oidc, OIDC_ISSUER }))).toContain(
        "OIDC_ISSUER: must name your own organisation",
      );
    },
  );

  it("never repeats a wrong value, which may be a secret", () => {
    const said = faultOf(() =>
      readSettings(open, { ...oidc, SMTP_URL: "smtq://office:hush@mail.example.org" }),
    );
    expect(said).toContain("SMTP_URL");
    expect(said).not.toContain("hush");
  });

  it("given plain http to an identity provider elsewhere, refuses it", () => {
    expect(faultOf(() => readSettings(open, { ...oidc, OIDC_ISSUER: "http://id.example.org" }))).toContain(
      "OIDC_ISSUER: must be https",
    );
  });

  it("lets a real school’s mail come from its own office, never from the sample", () => {
    const begins = readOptions(["--new-school", "office@school.example"]);
    expect(readSettings(begins, {}).mailFrom).toBe("office@school.example");
    expect(readSettings(readOptions([]), {}, undefined, true).mailFrom).toBe("waymark@school.example");
    expect(readSettings(readOptions([]), {}).mailFrom).toBe("waymark@harbour-view.example");
  });

  it("given SMTP without the school's own address, refuses to send", () => {
    const local = readOptions([]);
    expect(faultOf(() => readSettings(local, { SMTP_URL: "smtp://127.0.0.1:2525" }))).toContain("MAIL_FROM");
  });

  it("given --store dynamodb without an endpoint, names the variable", () => {
    const dynamo = readOptions(["--store", "dynamodb"]);
    expect(faultOf(() => readSettings(dynamo, {}))).toContain("AWS_ENDPOINT_URL_DYNAMODB: is missing");
  });
});
