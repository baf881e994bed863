import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** An OpenID issuer that sends the claims that it is told, and nothing of its own but issuer, audience, nonce and times. */
export type PlainIssuer = {
  readonly issuer: string;
  readonly clientId: string;
  /** What the next token says, over what it would say by itself; `undefined` takes a claim out. */
  claims: Readonly<Record<string, unknown>>;
  /** What was asked for at the latest sign-in. */
  asked: URLSearchParams;
  stop(): Promise<void>;
};

const key = generateKeyPair("RS256", { extractable: true });

const json = (response: ServerResponse, value: object): void => {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
};

const metadata = (issuer: string): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ["code"],
  subject_types_supported: ["pairwise"],
  id_token_signing_alg_values_supported: ["RS256"],
  token_endpoint_auth_methods_supported: ["client_secret_post"],
});

const tokenOf = async (made: PlainIssuer): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  const plain = { iss: made.issuer, aud: made.clientId, sub: "somebody", iat: now, exp: now + 3600 };
  const nonce = made.asked.get("nonce") ?? "";
  const all = Object.entries({ ...plain, nonce, ...made.claims }).filter(([, value]) => value !== undefined);
  const { privateKey } = await key;
  return new SignJWT(Object.fromEntries(all) as JWTPayload)
    .setProtectedHeader({ alg: "RS256", kid: "one", typ: "JWT" })
    .sign(privateKey);
};

const answer = async (
  made: PlainIssuer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? "/", made.issuer);
  switch (url.pathname) {
    case "/.well-known/openid-configuration":
      return json(response, metadata(made.issuer));
    case "/keys":
      return json(response, {
        keys: [{ ...(await exportJWK((await key).publicKey)), kid: "one", alg: "RS256", use: "sig" }],
      });
    case "/authorize": {
      made.asked = url.searchParams;
      const back = new URL(url.searchParams.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({
        code: "a-code",
        state: url.searchParams.get("state") ?? "",
      }).toString();
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    case "/token":
      return json(response, {
        access_token: "opaque",
        token_type: "Bearer",
        expires_in: 3600,
        id_token: await tokenOf(made),
      });
    default:
      response.writeHead(404).end();
  }
};

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

export const startPlainIssuer = async (): Promise<PlainIssuer> => {
  let serve = (_: IncomingMessage, response: ServerResponse): void => void response.writeHead(503).end();
  const server = createServer((request, response) => serve(request, response));
  const made: PlainIssuer = {
    issuer: await listening(server),
    clientId: "6731de76-14a6-49ae-97bc-6eba6914391e",
    claims: {},
    asked: new URLSearchParams(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  serve = (request, response) => {
    answer(made, request, response).catch((fault) => response.writeHead(500).end(String(fault)));
  };
  return made;
};
