import { describe, expect, it } from "vitest";
import { ofType, type Resources, settingsWith, templates } from "./synthesised.ts";

/** Tried on every resource of every stack. */
export const describeStorage = (all: Resources): void => {
  const tables = ofType(all, "AWS::DynamoDB::Table");

  const streamArn = (name: string) =>
    `arn:aws:dynamodb:eu-west-2:000000000000:table/waymark-${name}-r1/stream/2026-09-07`;
  // Made here, not in a test: a synthesis takes as long as the machine needs.
  const turned = templates({
    restored: {
      ledger: { table: "waymark-ledger-r1", stream: streamArn("ledger") },
      views: { table: "waymark-views-r1" },
      effects: { table: "waymark-effects-r1", stream: streamArn("effects") },
      vault: { table: "waymark-vault-r1" },
      audit: { table: "waymark-audit-r1" },
    },
  });
  const outside = "arn:aws:backup:eu-west-2:999999999999:backup-vault:waymark-copies";
  const copying: Resources = templates({ copiesTo: outside }).flatMap(({ stack, Resources }) =>
    Object.entries(Resources).map(([id, resource]) => ({ ...resource, id, stack })),
  );
  const now: Resources = turned.flatMap(({ stack, Resources }) =>
    Object.entries(Resources).map(([id, resource]) => ({ ...resource, id, stack })),
  );

  describe("Storage on AWS", () => {
    it("has six tables, all with the same two keys, on demand", () => {
      expect(tables.map((t) => t.Properties.TableName).sort()).toEqual([
        "waymark-audit",
        "waymark-effects",
        "waymark-erased",
        "waymark-ledger",
        "waymark-vault",
        "waymark-views",
      ]);
      for (const { Properties } of tables) {
        expect(Properties.BillingMode).toBe("PAY_PER_REQUEST");
        expect(Properties.KeySchema).toEqual([
          { AttributeName: "pk", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" },
        ]);
      }
    });

    it.each(tables.map((t) => [t.Properties.TableName, t] as const))(
      "encrypts %s with a key of our own, keeps 35 days to go back to, and cannot be deleted by mistake",
      (_, { Properties, DeletionPolicy }) => {
        expect(Properties.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: "KMS" });
        expect(Properties.SSESpecification.KMSMasterKeyId).toBeDefined();
        expect(Properties.PointInTimeRecoverySpecification).toEqual({
          PointInTimeRecoveryEnabled: true,
          RecoveryPeriodInDays: 35,
        });
        expect(Properties.DeletionProtectionEnabled).toBe(true);
        expect(DeletionPolicy).toBe("RetainExceptOnCreate");
      },
    );

    it("keeps what holds data when its stack goes, but leaves no orphan with a fixed name when a first deployment fails", () => {
      const kept = [
        "AWS::DynamoDB::Table",
        "AWS::KMS::Key",
        "AWS::SecretsManager::Secret",
        "AWS::S3::Bucket",
      ];
      for (const type of kept)
        for (const resource of ofType(all, type)) {
          expect(resource.DeletionPolicy, resource.id).toBe("RetainExceptOnCreate");
          expect(resource.UpdateReplacePolicy, resource.id).toBe("Retain");
        }
    });

    it("keeps the vault's key apart from every other table's", () => {
      const keyOf = (name: string) =>
        JSON.stringify(
          tables.find((t) => t.Properties.TableName === `waymark-${name}`)?.Properties.SSESpecification,
        );

      expect(keyOf("vault")).not.toBe(keyOf("ledger"));
      for (const name of ["views", "effects", "audit"]) expect(keyOf(name)).toBe(keyOf("ledger"));
    });

    it("lets nobody, administrators included, change or delete what is in the ledger, the audit of reads or the list of what was erased", () => {
      for (const name of ["ledger", "audit", "erased"]) {
        const table = tables.find((t) => t.Properties.TableName === `waymark-${name}`);
        expect(table?.Properties.ResourcePolicy.PolicyDocument.Statement).toEqual([
          expect.objectContaining({
            Effect: "Deny",
            Principal: { AWS: "*" },
            Action: expect.arrayContaining([
              "dynamodb:UpdateItem",
              "dynamodb:DeleteItem",
              "dynamodb:BatchWriteItem",
            ]),
          }),
        ]);
      }
    });

    it("turns to restored tables when the settings name them, and leaves its own where they are", () => {
      expect(ofType(now, "AWS::DynamoDB::Table")).toHaveLength(6);
      for (const { Properties } of ofType(now, "AWS::Lambda::Function"))
        expect(Properties.Environment.Variables).toMatchObject({
          LEDGER_TABLE: "waymark-ledger-r1",
          VAULT_TABLE: "waymark-vault-r1",
        });
      expect(
        ofType(now, "AWS::Lambda::EventSourceMapping")
          .map((m) => m.Properties.EventSourceArn)
          .sort(),
      ).toEqual([streamArn("effects"), streamArn("effects"), streamArn("ledger"), streamArn("ledger")]);
    });

    it("takes away nothing that other stacks still read while it turns", () => {
      const read = [...JSON.stringify(all).matchAll(/"Fn::ImportValue":"(waymark-data:[^"]+)"/g)].map(
        ([, name]) => name,
      );
      const given = Object.values(turned.find((t) => t.stack === "waymark-data")?.Outputs ?? {}).map(
        ({ Export }) => Export.Name,
      );

      expect(read.length).toBeGreaterThan(5);
      expect(given).toEqual(expect.arrayContaining(read));
    });

    it("copies everything to another account each night where the settings name a vault, and keeps no copy longer than 35 days", () => {
      const [plan] = ofType(copying, "AWS::Backup::BackupPlan");
      const [rule] = plan?.Properties.BackupPlan.BackupPlanRule ?? [];

      expect(rule.Lifecycle).toEqual({ DeleteAfterDays: 35 });
      expect(rule.CopyActions).toEqual([
        { DestinationBackupVaultArn: outside, Lifecycle: { DeleteAfterDays: 35 } },
      ]);
      const [everything] = ofType(copying, "AWS::Backup::BackupSelection");
      expect(everything?.Properties.BackupSelection.Resources).toHaveLength(7);
      expect(ofType(all, "AWS::Backup::BackupPlan")).toEqual([]);
    });

    it("takes no vault outside London for copies", () => {
      expect(() => settingsWith({ copiesTo: outside.replace("eu-west-2", "us-east-1") })).toThrow(/copiesTo/);
      expect(settingsWith({ copiesTo: outside }).copiesTo).toBe(outside);
    });

    it("turns every key every year", () => {
      const keys = ofType(all, "AWS::KMS::Key");

      expect(keys).toHaveLength(3);
      for (const key of keys) expect(key.Properties.EnableKeyRotation).toBe(true);
    });

    it("keeps files private, versioned, encrypted with the vault's key, reached by TLS from our own pages", () => {
      const files = ofType(all, "AWS::S3::Bucket").find((b) => b.Properties.VersioningConfiguration);

      expect(files?.Properties).toMatchObject({
        VersioningConfiguration: { Status: "Enabled" },
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
        LoggingConfiguration: { DestinationBucketName: expect.anything() },
      });
      expect(JSON.stringify(files?.Properties.BucketEncryption)).toContain("aws:kms");
      expect(files?.Properties.CorsConfiguration.CorsRules).toEqual([
        expect.objectContaining({ AllowedOrigins: ["https://placements.example.org"] }),
      ]);
      expect(files?.Properties.LifecycleConfiguration.Rules[0]).toMatchObject({
        NoncurrentVersionExpiration: { NoncurrentDays: 35 },
      });
    });

    it("lets uploads go that nobody has kept for a day, and no other file", () => {
      const files = ofType(all, "AWS::S3::Bucket").find((b) => b.Properties.VersioningConfiguration);
      const expiring = files?.Properties.LifecycleConfiguration.Rules.filter(
        (rule: { readonly ExpirationInDays?: number }) => rule.ExpirationInDays !== undefined,
      );

      expect(expiring).toEqual([
        expect.objectContaining({
          ExpirationInDays: 1,
          Prefix: expect.stringMatching(/^[a-z0-9-]+\/_waiting\/$/),
        }),
      ]);
    });

    it("refuses buckets, queues and topics without TLS", () => {
      const refusals = (type: string) =>
        ofType(all, type).filter((p) =>
          JSON.stringify(p.Properties).includes('"aws:SecureTransport":"false"'),
        );

      expect(refusals("AWS::S3::BucketPolicy")).toHaveLength(ofType(all, "AWS::S3::Bucket").length);
      expect(refusals("AWS::SQS::QueuePolicy")).toHaveLength(ofType(all, "AWS::SQS::Queue").length);
      expect(refusals("AWS::SNS::TopicPolicy")).toHaveLength(ofType(all, "AWS::SNS::Topic").length);
    });

    it("encrypts every queue, topic, secret and log in London with a key of our own", () => {
      const london = all.filter((r) => r.stack !== "waymark-edge");
      const keyFields = {
        "AWS::SQS::Queue": "KmsMasterKeyId",
        "AWS::SNS::Topic": "KmsMasterKeyId",
        "AWS::SecretsManager::Secret": "KmsKeyId",
        "AWS::Logs::LogGroup": "KmsKeyId",
      };
      for (const [type, field] of Object.entries(keyFields))
        for (const resource of ofType(london, type))
          expect(resource.Properties[field], resource.id).toBeDefined();
    });

    it("has no secret's value in any template", () => {
      for (const secret of ofType(all, "AWS::SecretsManager::Secret")) {
        expect(secret.Properties.SecretString).toBeUndefined();
        expect(secret.Properties.GenerateSecretString.SecretStringTemplate).toBe("{}");
      }
    });
  });
};
