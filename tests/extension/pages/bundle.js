// Bundles the pages into dist/, one script for each editor. Run by the tests before the first page.
import { build } from "esbuild";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const names = ["quill2", "quill1", "draft", "tiptap", "lexical", "prosemirror", "textarea", "plain"];

await build({
  entryPoints: names.map((name) => join(here, `${name}.js`)),
  outdir: join(here, "dist"),
  bundle: true,
  minify: true,
  format: "iife",
  define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  loader: { ".svg": "text" },
  logLevel: "warning",
});
