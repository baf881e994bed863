// Plain JavaScript for any Node since 18: it must run on the very Node that it warns of.
const needed = 24;
const running = process.versions.node;

if (Number(running.split(".")[0]) < needed) {
  process.stderr.write(`
Waymark needs Node ${needed}; this is Node ${running} (${process.execPath}).

\`npm install\` brings Node ${needed} by itself, as an optional package for this kind of machine, and npm scripts find
it first. So:
  - start by \`npm start\` and \`npm test\`, not by \`node\` itself;
  - install anew without \`--omit=optional\` or \`--no-optional\`, and without "omit=optional" in .npmrc;
  - on another kind of machine (${process.platform} ${process.arch}), install Node ${needed} or later from nodejs.org.
`);
  process.exit(1);
}
