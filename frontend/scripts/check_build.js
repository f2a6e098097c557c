/* Reads what was built as Chromium 86 would: syntax and interfaces of scripts, features of styles. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import DoIUse from "doiuse";
import { ESLint } from "eslint";
import compat from "eslint-plugin-compat";
import globals from "globals";
import postcss from "postcss";

const BROWSERS = ["chrome 86"];
const BUILD = resolve(import.meta.dirname, "../../kepu/foundation/ui/static/ui/build/assets");
// Gzip sizes beyond which a page is slow on an old phone.
const LIMITS = { ".css": 32_000, ".js": 24_000, ".svg": 16_000 };
// Taken for lists inside `:not()` where the list stands outside; `lateStyles` looks for real ones.
const MISTAKEN_STYLES = new Set(["css-not-sel-list"]);

function files(extension) {
  return readdirSync(BUILD).filter((name) => name.endsWith(extension));
}

async function styleFindings(name) {
  const found = [];
  const plugin = new DoIUse({
    browsers: BROWSERS,
    ignorePartialSupport: true,
    onFeatureUsage: ({ feature, featureData, usage }) => {
      if (!featureData.missing || MISTAKEN_STYLES.has(feature)) return;
      const { line, column } = usage.source.start;
      found.push(`${name}:${line}:${column} ${feature}: ${usage.toString().slice(0, 80)}`);
    },
  });
  const path = join(BUILD, name);
  await postcss([plugin]).process(readFileSync(path, "utf8"), { from: path });
  return found;
}

/* What the data base of features has no name for, or mistakes. */
const LATE_STYLES = [
  /:has\(/,
  /:is\(/,
  /:where\(/,
  /:not\([^()]*,/,
  /color-mix\(/,
  /@layer|@container/,
  /[{;](aspect-ratio|inset|accent-color|translate|rotate|scale):/,
];

function lateStyles(name) {
  const css = readFileSync(join(BUILD, name), "utf8");
  return LATE_STYLES.filter((pattern) => pattern.test(css)).map((found) => `${name}: ${found}`);
}

async function scriptFindings(name) {
  const eslint = new ESLint({
    overrideConfigFile: true,
    cwd: BUILD,
    allowInlineConfig: false,
    overrideConfig: [
      {
        ...compat.configs["flat/recommended"],
        files: ["**/*.js"],
        languageOptions: { globals: globals.browser, ecmaVersion: 2020, sourceType: "module" },
        settings: { browsers: BROWSERS, lintAllEsApis: true },
      },
    ],
  });
  const [result] = await eslint.lintFiles([name]);
  return result.messages.map(
    ({ line, column, message }) => `${name}:${line}:${column} ${message}`,
  );
}

function sizeFindings() {
  const findings = [];
  for (const [extension, limit] of Object.entries(LIMITS)) {
    for (const name of files(extension)) {
      const size = gzipSync(readFileSync(join(BUILD, name)), { level: 9 }).length;
      console.log(`${name}: ${statSync(join(BUILD, name)).size} bytes, ${size} gzipped`);
      if (size > limit) findings.push(`${name}: ${size} bytes gzipped, more than ${limit}`);
    }
  }
  return findings;
}

const findings = [
  ...(await Promise.all(files(".css").map(styleFindings))).flat(),
  ...files(".css").flatMap(lateStyles),
  ...(await Promise.all(files(".js").map(scriptFindings))).flat(),
  ...sizeFindings(),
];
findings.forEach((finding) => console.error(finding));
process.exitCode = findings.length > 0 ? 1 : 0;
