import { CfnOutput, CrossStackReferences, ReferenceStrength, SecretValue, Stack } from "aws-cdk-lib";
import { Certificate, CertificateValidation } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Construct } from "constructs";
import { doorHeader } from "#contracts/door-header.ts";
import { watchFirewall } from "../constructs/alarms/edge-alarms.ts";
import { distributionLog } from "../constructs/distribution-log.ts";
import { acknowledge } from "../constructs/findings/acknowledge.ts";
import { firewall } from "../constructs/firewall.ts";
import { type HouseStackProps, houseStack } from "../constructs/house-stack.ts";

export type EdgeProps = HouseStackProps & { readonly origin: string };

/**
 * What stands before the pages: firewall, certificate and CloudFront. All three exist in us-east-1 only; they keep
 * nothing, and what passes through them is encrypted on both sides.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { settings, origin }: EdgeProps) {
    super(scope, id, { ...houseStack({ settings }), env: { region: "us-east-1" } });
    // An output read across regions by CloudFormation itself: no custom resource, no copy.
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    const host = new URL(settings.publicUrl).hostname;
    const api = {
      origin: new HttpOrigin(origin, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: {
          [doorHeader]: SecretValue.secretsManager(`${settings.prefix}door`, {
            jsonField: "key",
          }).unsafeUnwrap(),
        },
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
    };
    const distribution = new Distribution(this, "Distribution", {
      comment: `${settings.prefix}pages`,
      domainNames: [host],
      certificate: new Certificate(this, "Certificate", {
        domainName: host,
        validation: CertificateValidation.fromDns(),
      }),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(settings.firewall ? { webAclId: firewall(this, "Firewall", settings.prefix).attrArn } : {}),
      // Neither policy may have the host in it: the API answers 403 to every name but its own.
      defaultBehavior: {
        ...api,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      // Their names change with their content.
      additionalBehaviors: { "/assets/*": { ...api, cachePolicy: CachePolicy.CACHING_OPTIMIZED } },
    });
    if (settings.firewall) watchFirewall(this, settings);
    distributionLog(distribution, settings.prefix);
    if (!settings.firewall)
      acknowledge(
        distribution,
        "CFR2",
        "The settings leave the firewall out, as a single small school may do.",
      );
    acknowledge(distribution, "CFR1", "Parents and officers may be abroad when they must answer.");
    acknowledge(
      distribution,
      "CFR3",
      "The classic log holds paths, which hold links' tokens; the delivery below logs chosen fields only.",
    );
    new CfnOutput(this, "PublicName", {
      value: distribution.distributionDomainName,
      description: "The public host's CNAME or alias record points here.",
    });
  }
}
