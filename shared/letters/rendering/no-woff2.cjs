/**
 * In the bundles this stands in for the decompressor of WOFF2 that fontkit brings along: half a megabyte that no
 * letter needs, because our fonts are WOFF. It says so, should that ever change.
 */
module.exports = () => {
  throw new Error("WOFF2 fonts are not taken: give the letter a WOFF font");
};
