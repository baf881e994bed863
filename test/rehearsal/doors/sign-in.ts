import { request } from "node:https";
import { sampleSchool, sampleStaff } from "#infra/local/seed/sample-school.ts";
import type { IdentityProvider } from "#test/contracts/identity/identity-provider.ts";

export type Answer = {
  readonly status: number;
  readonly location: string;
  readonly cookies: readonly string[];
};

type Asking = {
  readonly provider: IdentityProvider;
  readonly trusts: string;
  /** Asks a page of the product as a browser does. */
  readonly page: (path: string, cookies: readonly string[]) => Promise<Answer>;
};

const pairOf = (set: string): string => set.split(";")[0] ?? "";

const overTls = (url: string, ca: string, cookies: readonly string[]): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(
      url,
      { ca, headers: { accept: "text/html", cookie: cookies.map(pairOf).join("; ") } },
      (answer) => {
        answer.resume();
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location ?? "",
            cookies: answer.headers["set-cookie"] ?? [],
          }),
        );
      },
    )
      .on("error", reject)
      .end();
  });

/** Signs the sample's member of staff with this role in, by way of the identity provider; gives the session's cookies. */
export const signedIn = async (
  role: string,
  { provider, trusts, page }: Asking,
): Promise<readonly string[]> => {
  const member = sampleStaff.find(({ roles }) => roles.some((held) => held === role));
  if (!member) throw new Error(`nobody of the sample is ${role}`);
  provider.account = {
    claims: { waymark_school: sampleSchool.school, waymark_staff: member.id },
    amr: ["pwd", "mfa"],
  };
  const begun = await page("/sign-in", []);
  if (begun.status !== 303) throw new Error(`/sign-in answers ${begun.status}`);
  const own: string[] = [];
  let at = begun.location;
  while (at.startsWith(provider.issuer)) {
    const answer = await overTls(at, trusts, own);
    own.push(...answer.cookies);
    at = new URL(answer.location, at).href;
  }
  const { pathname, search } = new URL(at);
  const ended = await page(pathname + search, begun.cookies);
  if (ended.status !== 303) throw new Error(`${pathname} answers ${ended.status}`);
  return ended.cookies;
};
