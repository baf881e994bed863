/** The version of this program, as CHANGELOG.md and package.json have it too (a test holds the three together). */
export const version = "0.2.0";
