/** Where the browser comes back to after signing in, on our own origin; the identity provider must know it. */
export const callbackPath = "/signed-in";
