// Lint for the page: nothing that makes markup out of words, no leftovers.

import noUnsanitized from "eslint-plugin-no-unsanitized";

export default [
  {
    files: ["api/secondlook/server/page/*.js", "tests/page/unit/*.js"],
    plugins: { "no-unsanitized": noUnsanitized },
    rules: {
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
    },
  },
];
