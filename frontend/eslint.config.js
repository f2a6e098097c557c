/* Plain modules that Chromium 86 runs as they are. */
import js from "@eslint/js";
import compat from "eslint-plugin-compat";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    files: ["src/**/*.js"],
    ...compat.configs["flat/recommended"],
    languageOptions: { globals: globals.browser, ecmaVersion: 2020, sourceType: "module" },
    settings: { browsers: ["chrome 86"], lintAllEsApis: true },
    rules: {
      ...compat.configs["flat/recommended"].rules,
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Build elements; the page is the server's." },
        { property: "outerHTML", message: "Build elements; the page is the server's." },
      ],
      "max-lines-per-function": ["error", 45],
    },
  },
  {
    files: ["*.config.js", "scripts/**/*.js"],
    languageOptions: { globals: globals.node, ecmaVersion: 2024, sourceType: "module" },
  },
];
