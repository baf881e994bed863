/** The header by which a request shows that it came through the distribution, and so past the firewall. */
export const doorHeader = "x-waymark-door";
