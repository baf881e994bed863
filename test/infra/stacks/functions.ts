import { globSync, readFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { configFrom } from "#adapters/aws/config.ts";
import { handlers, ofType, type Resource, type Resources } from "./synthesised.ts";

/** Tried on every resource of every stack. */
export const describeFunctions = (all: Resources): void => {
  const functions = ofType(all, "AWS::Lambda::Function");
  const roles = ofType(all, "AWS::IAM::Role").filter((r) =>
    JSON.stringify(r.Properties.AssumeRolePolicyDocument).includes("lambda.amazonaws.com"),
  );

  type Statement = {
    readonly Effect: string;
    readonly Action: string | readonly string[];
    readonly Resource: unknown;
    readonly Condition?: unknown;
  };

  const statementsOf = (role: Resource | undefined): readonly Statement[] =>
    (role?.Properties.Policies ?? []).flatMap(
      (p: { PolicyDocument: { Statement: readonly Statement[] } }) => p.PolicyDocument.Statement,
    );
  const actionsOf = (statement: Statement): readonly string[] => [statement.Action].flat();
  const roleOf = (name: string) => roles.find((r) => r.id.startsWith(`${name.replaceAll("-", "")}role`));
  const allowedOn = (name: string, resource: string): readonly string[] =>
    statementsOf(roleOf(name))
      .filter((s) => s.Effect === "Allow" && JSON.stringify(s.Resource).includes(resource))
      .flatMap(actionsOf);

  describe("Functions on AWS", () => {
    it("deploys every handler that there is, and no other", () => {
      const there = globSync("functions/**/handler.ts").map((file) => relative("functions", dirname(file)));

      expect(functions).toHaveLength(handlers.length);
      expect(there.sort()).toEqual(handlers);
    });

    it("runs them alike: Node 24 on arm64, traced, with a log and a role of their own", () => {
      expect(new Set(functions.map((f) => JSON.stringify(f.Properties.Role))).size).toBe(functions.length);
      expect(new Set(functions.map((f) => JSON.stringify(f.Properties.LoggingConfig))).size).toBe(
        functions.length,
      );
      for (const { Properties } of functions) {
        expect(Properties).toMatchObject({
          Runtime: "nodejs24.x",
          Architectures: ["arm64"],
          TracingConfig: { Mode: "Active" },
        });
      }
    });

    it("gives each the environment that its contract asks for", () => {
      for (const { Properties } of functions) {
        const variables = Object.fromEntries(
          Object.entries(Properties.Environment.Variables).map(([name, value]) => [name, plain(value)]),
        );
        expect(() => configFrom({ ...variables, AWS_REGION: "eu-west-2" })).not.toThrow();
      }
    });

    it.each(roles.map((r) => [r.id, r] as const))(
      "denies %s to rewrite the ledger and the audit",
      (_, role) => {
        const deny = statementsOf(role).find((s) => s.Effect === "Deny");

        expect(deny && actionsOf(deny)).toEqual(
          expect.arrayContaining(["dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"]),
        );
        expect(JSON.stringify(deny?.Resource)).toContain("Ledger");
        expect(JSON.stringify(deny?.Resource)).toContain("Audit");
      },
    );

    it("allows no role to rewrite the ledger, whatever else is denied", () => {
      for (const handler of handlers) {
        const name = handler.split("/")[1] ?? "";
        expect(allowedOn(name, "Ledger").filter((a) => /Update|Delete|BatchWrite|\*/.test(a))).toEqual([]);
      }
    });

    it("keeps every role to this tenant's rows", () => {
      for (const role of roles)
        for (const statement of statementsOf(role))
          if (
            statement.Effect === "Allow" &&
            actionsOf(statement).some((a) => /^dynamodb:.*Item|Query/.test(a))
          )
            expect(statement.Condition).toEqual({
              "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["example-trust/*", "links/*"] },
            });
    });

    it("has no action with a wildcard in any role or policy", () => {
      const policies = ofType(all, "AWS::IAM::Policy").map((p) => p.Properties.PolicyDocument.Statement);
      const statements: readonly Statement[] = [...roles.flatMap(statementsOf), ...policies.flat()];

      expect(statements.flatMap(actionsOf).filter((action) => action.includes("*"))).toEqual([]);
    });

    it("lets only those send mail who send it", () => {
      const senders = handlers.filter((handler) =>
        statementsOf(roleOf(handler.split("/")[1] ?? "")).some((s) =>
          actionsOf(s).includes("ses:SendRawEmail"),
        ),
      );

      expect(senders).toEqual(["stream/send-mail"]);
    });

    it("keeps parents' and providers' pages from stopping runs, from reading the audit of reads and from the way to sign in", () => {
      const links = JSON.stringify(statementsOf(roleOf("links")).filter((s) => s.Effect === "Allow"));

      expect(links).not.toContain("states:StopExecution");
      expect(allowedOn("links", "Audit")).toEqual(["dynamodb:PutItem"]);
      expect(links).not.toContain("Secretsoidc");
    });

    it("keeps steps that need no names from the vault", () => {
      expect(allowedOn("park-gate", "Vault")).toEqual([]);
      expect(allowedOn("tamper", "Vault")).toEqual([]);
    });
  });

  /** What CloudFormation would fill in, near enough for the contract of the environment. */
  const plain = (value: unknown): string => {
    if (typeof value === "string") return value;
    if (typeof value === "object" && value !== null && "Fn::Join" in value) {
      const [glue, parts] = value["Fn::Join"] as [string, unknown[]];
      return parts.map(plain).join(glue);
    }
    return "filled-in";
  };

  describe("Handlers", () => {
    it.each(handlers)("%s has at most 30 lines: its job lives in a file of its own", (handler) => {
      const lines = readFileSync(`functions/${handler}/handler.ts`, "utf8").trimEnd().split("\n");

      expect(lines.length).toBeLessThanOrEqual(30);
    });
  });
};
