/** Follows redirects with cookies, as a browser does, until one leaves for `until`; gives that address. */
export const browse = async (from: string, until: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let at = from;
  for (let hops = 0; hops < 10; hops += 1) {
    const response = await fetch(at, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    const next = response.headers.get("location");
    if (!next) throw new Error(`${response.status} at ${at}: ${await response.text()}`);
    at = new URL(next, at).href;
    if (at.startsWith(until)) return at;
  }
  throw new Error("Too many redirects");
};
