/* Styles in the common order of things, and nothing Chromium 86 does not know. */
export default {
  extends: ["stylelint-config-standard-scss"],
  plugins: ["stylelint-no-unsupported-browser-features"],
  rules: {
    "plugin/no-unsupported-browser-features": [
      true,
      {
        browsers: ["chrome 86"],
        // Sass resolves nesting; what is built is read by scripts/check_build.js.
        ignore: ["css-nesting", "css-appearance"],
        ignorePartialSupport: true,
      },
    ],
    // Sass variables stand before Tabler is read, which knows only @import.
    "scss/load-no-partial-leading-underscore": true,
    "no-descending-specificity": null,
    // Codes of the lights are names of the domain: light-on_time.
    "selector-class-pattern": "^[a-z][a-z0-9]*([_-][a-z0-9]+)*$",
    "media-feature-range-notation": "prefix",
    "color-function-notation": "legacy",
    "color-function-alias-notation": null,
    "alpha-value-notation": "number",
    // For font smoothing and for the bars of Chromium's progress element there is no other name.
    "property-no-vendor-prefix": [true, { ignoreProperties: ["font-smoothing"] }],
    // Chromium 86 has neither `clip-path` on all we hide nor the short forms of inset.
    "property-no-deprecated": [true, { ignoreProperties: ["clip"] }],
    "declaration-block-no-redundant-longhand-properties": [
      true,
      { ignoreShorthands: ["inset", "/inset/"] },
    ],
  },
  ignoreFiles: ["node_modules/**"],
};
