/** What must be so right after a deployment, asked from outside as a browser asks. */
type Check = { readonly path: string; readonly what: string; readonly good: (answer: Response) => boolean };

const checks: readonly Check[] = [
  { path: "/accessibility", what: "a page that anybody may read", good: (a) => a.status === 200 },
  {
    path: "/today",
    what: "staff are led to sign in",
    good: (a) => a.status === 303 && (a.headers.get("location") ?? "").startsWith("/sign-in"),
  },
  {
    path: "/sign-in",
    what: "the identity provider answers",
    good: (a) => a.status === 303 && (a.headers.get("location") ?? "").startsWith("https://"),
  },
  {
    path: `/l/${"A".repeat(33)}`,
    what: "a link that never was is refused in words",
    good: (a) => a.status === 404,
  },
  { path: "/runs", what: "the pages of runs answer", good: (a) => a.status === 303 },
];

const url = process.argv[2];
if (!url) {
  console.error("Say where: npm run smoke -- https://placements.example.org");
  process.exitCode = 1;
} else {
  for (const { path, what, good } of checks) {
    const answer = await fetch(url + path, { redirect: "manual", headers: { accept: "text/html" } });
    const isGood = good(answer) && answer.headers.get("cache-control") === "no-store";
    console.log(`${isGood ? "good" : "BAD "}  ${path.slice(0, 20).padEnd(20)} ${answer.status}  ${what}`);
    if (!isGood) process.exitCode = 1;
  }
}
