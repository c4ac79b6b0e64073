// Lint for the extension: nothing that makes markup out of words, no leftovers.

import noUnsanitized from "eslint-plugin-no-unsanitized";

const rules = {
  "no-unsanitized/method": "error",
  "no-unsanitized/property": "error",
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "no-console": "error",
  "no-unused-private-class-members": "error",
  "max-lines": ["error", 250],
  "max-lines-per-function": ["error", 35],
  "max-len": ["error", { code: 120, ignorePattern: "^\\s*(/\\*\\*|[A-Za-z_]+: )" }],
  "prefer-const": "error",
  "eqeqeq": "error",
};

export default [
  { ignores: ["**/node_modules/**", "**/dist/**"] },
  { files: ["extension/**/*.js"], plugins: { "no-unsanitized": noUnsanitized }, rules },
  // Content scripts share one scope: they are scripts, not modules.
  { files: ["extension/content/**/*.js"], languageOptions: { sourceType: "script" } },
  {
    files: ["tests/extension/**/*.js"],
    plugins: { "no-unsanitized": noUnsanitized },
    rules: { ...rules, "max-lines-per-function": "off" },
  },
];
