import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Who signs in at the provider, and how. */
export type Account = {
  readonly claims: Readonly<Record<string, string>>;
  readonly amr?: readonly string[];
  readonly acr?: string;
};

export type IdentityProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The next to sign in; undefined says no. */
  account: Account | undefined;
  stop(): Promise<void>;
};

export const redirectUri = "https://placements.example.org/signed-in";

/** A real OpenID provider on the loopback, by TLS where it is given a certificate; its only page signs in whoever `account` says. */
export const startIdentityProvider = async (tls?: {
  readonly cert: string;
  readonly key: string;
}): Promise<IdentityProvider> => {
  const handlers: Array<(request: IncomingMessage, response: ServerResponse) => void> = [];
  const serving = (request: IncomingMessage, response: ServerResponse) => handlers[0]?.(request, response);
  const server = tls ? createTlsServer({ ...tls }, serving) : createServer(serving);
  const issuer = `${tls ? "https" : "http"}://127.0.0.1:${await listening(server)}`;
  const made: IdentityProvider = {
    issuer,
    clientId: "waymark",
    clientSecret: "a secret that only the test knows, of forty and more letters",
    account: undefined,
    stop: () => stopped(server),
  };
  const provider = new Provider(issuer, configuration(made));
  const serve = provider.callback();
  handlers.push((request, response) => {
    if (!request.url?.startsWith("/interaction/")) return serve(request, response);
    provider.interactionFinished(request, response, answer(made.account)).catch((fault) => {
      response.writeHead(500).end(String(fault));
    });
  });
  return made;
};

const answer = (account: Account | undefined): object =>
  account
    ? { login: { accountId: "somebody", amr: account.amr, acr: account.acr } }
    : { error: "access_denied" };

const configuration = (of: IdentityProvider): object => ({
  clients: [
    {
      client_id: of.clientId,
      client_secret: of.clientSecret,
      redirect_uris: [redirectUri],
      grant_types: ["authorization_code"],
      response_types: ["code"],
      token_endpoint_auth_method: "client_secret_post",
    },
  ],
  pkce: { required: () => true },
  cookies: { keys: ["a key of the test"] },
  jwks: { keys: [generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" })] },
  ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
  features: { devInteractions: { enabled: false } },
  acrValues: ["urn:example:two-factors"],
  conformIdTokenClaims: false,
  claims: { openid: ["sub", "acr", "amr", "waymark_school", "waymark_staff"] },
  interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
  findAccount: (_: unknown, accountId: string) => ({
    accountId,
    claims: () => ({ sub: accountId, ...of.account?.claims }),
  }),
  loadExistingGrant: async (context: {
    oidc: {
      client: { clientId: string };
      session: { accountId: string };
      provider: Provider;
    };
  }) => {
    const { client, session, provider } = context.oidc;
    const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
    grant.addOIDCScope("openid");
    await grant.save();
    return grant;
  },
});

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
