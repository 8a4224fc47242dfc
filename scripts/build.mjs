// Bundles everything that is published into dist/: `node scripts/build.mjs [--production] [--watch]`.
// The manifest says "type": "module" and VS Code's extension hosts load CommonJS bundles, hence .cjs.
import { cp, mkdir, rm } from 'node:fs/promises'
import { build, context } from 'esbuild'

const production = process.argv.includes('--production')
const watch = process.argv.includes('--watch')

const common = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  target: 'es2024',
  logLevel: 'warning',
  legalComments: 'external',
}
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' }
const browser = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis' },
}

const bundles = [
  // What talks to the server is four fifths of the client: a file of its own, read when the server is started.
  {
    ...node,
    entryPoints: ['client/src/node/main.ts'],
    outfile: 'dist/client.cjs',
    alias: { 'vscode-languageclient/node': './languageClient.cjs' },
    external: ['vscode', './languageClient.cjs'],
  },
  {
    ...node,
    entryPoints: ['vscode-languageclient/node'],
    outfile: 'dist/languageClient.cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.cjs' },
  { ...node, entryPoints: ['server/src/node/annotator.ts'], outfile: 'dist/annotator.cjs' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'dist/browser/client.cjs',
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: ['server/src/browser/main.ts'], outfile: 'dist/browser/server.js' },
  {
    ...browser,
    format: 'iife',
    entryPoints: {
      timeline: 'client/src/panels/page/timelinePage.ts',
      claimsTable: 'client/src/panels/page/claimsTablePage.ts',
      panels: 'client/src/panels/page/panels.css',
    },
    outdir: 'dist/panels',
  },
]

await rm('dist', { recursive: true, force: true })
await mkdir('dist', { recursive: true })
await cp('server/src/engine/data', 'dist/data', { recursive: true })
if (watch) for (const options of bundles) await (await context(options)).watch()
else await Promise.all(bundles.map(options => build(options)))
