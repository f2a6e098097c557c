/* Gathers the icons in use and our own shapes into one SVG file, named in the manifest. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const TABLER = resolve(import.meta.dirname, "../node_modules/@tabler/icons/icons/outline");

function symbol(name, svg) {
  const inner = svg
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/\s*\n\s*/g, "");
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`;
}

function readIcons(listPath, shapesPath) {
  const names = JSON.parse(readFileSync(listPath, "utf8"));
  const icons = names.map((name) => [name, join(TABLER, `${name}.svg`)]);
  const shapes = readdirSync(shapesPath)
    .sort()
    .map((file) => [basename(file, ".svg"), join(shapesPath, file)]);
  return [...icons, ...shapes];
}

export function iconSprite(listPath, shapesPath) {
  return {
    name: "icon-sprite",
    writeBundle: {
      order: "post",
      sequential: true,
      handler({ dir }) {
        const icons = readIcons(listPath, shapesPath);
        const symbols = icons.map(([name, path]) => symbol(name, readFileSync(path, "utf8")));
        const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
        const hash = createHash("sha256").update(sprite).digest("hex").slice(0, 8);
        const file = `assets/icons-${hash}.svg`;
        writeFileSync(join(dir, file), sprite);

        const manifestPath = join(dir, "manifest.json");
        const manifest = JSON.parse(readFileSync(manifestPath, "utf8"));
        manifest["icons.svg"] = { file, icons: icons.map(([name]) => name) };
        writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
      },
    },
  };
}
