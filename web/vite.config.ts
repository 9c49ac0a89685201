// The console: web/src is built into build/web with hashed names below /assets/, compressed beside; web/public (the public
// verification page, which works without a build) is copied as it is.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const source = resolve(import.meta.dirname, "src");

/** The component library writes its styles through this one module; ours needs no inline style, so that the policy can forbid them. */
function adoptedStyles(): Plugin {
    return {
        name: "adopted-styles",
        enforce: "pre",
        resolveId: (id) => (/(Dom\/dynamicCSS|\/cssUtils)(\.js)?$/.test(id) ? join(source, "shared/styles/adopted_styles.ts") : null),
    };
}

const COMPRESSED = /\.(html|js|css|svg|json|txt)$/;

/** FILE.gz beside FILE, where it is shorter: gzl serves it to whoever accepts it. */
function precompressed(): Plugin {
    let directory = "";
    const walk = (at: string): string[] =>
        readdirSync(at).flatMap((name) => (statSync(join(at, name)).isDirectory() ? walk(join(at, name)) : [join(at, name)]));
    return {
        name: "precompressed",
        apply: "build",
        configResolved: (config) => void (directory = resolve(config.root, config.build.outDir)),
        closeBundle() {
            for (const file of walk(directory).filter((name) => COMPRESSED.test(name))) {
                const text = readFileSync(file);
                const short = gzipSync(text, { level: 9 });
                if (short.length < text.length) writeFileSync(`${file}.gz`, short);
            }
        },
    };
}

export default defineConfig({
    root: import.meta.dirname,
    plugins: [adoptedStyles(), react(), precompressed()],
    resolve: {
        alias: [
            { find: "@app", replacement: join(source, "app") },
            { find: "@features", replacement: join(source, "features") },
            { find: "@shared", replacement: join(source, "shared") },
            { find: "@generated", replacement: join(source, "generated") },
        ],
    },
    build: {
        outDir: "../build/web",
        emptyOutDir: true,
        target: "es2023",
        modulePreload: { polyfill: false },
        manifest: "manifest.json",
        chunkSizeWarningLimit: 1_200,
        rolldownOptions: { onwarn: (warning, warn) => void (warning.code !== "MODULE_LEVEL_DIRECTIVE" && warn(warning)) },
    },
    test: { include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"], environment: "node" },
});
