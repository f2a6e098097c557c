import { resolve } from "node:path";
import { defineConfig } from "vite";
import { iconSprite } from "./scripts/icon_sprite.js";

const here = import.meta.dirname;

export default defineConfig({
  // Django serves the files, so the addresses inside the style sheet are relative.
  base: "./",
  publicDir: false,
  plugins: [iconSprite(resolve(here, "icons.json"), resolve(here, "shapes"))],
  css: {
    preprocessorOptions: {
      scss: {
        loadPaths: [resolve(here, "node_modules")],
        // Tabler 1.0 and Bootstrap 5.3 are written for an older Sass.
        silenceDeprecations: ["import", "global-builtin", "color-functions"],
        quietDeps: true,
      },
    },
  },
  build: {
    target: "chrome86",
    cssTarget: "chrome86",
    outDir: resolve(here, "../kepu/foundation/ui/static/ui/build"),
    emptyOutDir: true,
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { input: resolve(here, "src/main.js") },
  },
});
