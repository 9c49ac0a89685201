// How much a browser loads before a person sees their start page, compressed: the entry, what it needs, and the styles. The
// limit is 1 MB; charts and spreadsheets come when they are asked for. Prints one line; exit code 1 when it is too much.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const LIMIT = 1_000_000;
const directory = process.argv[2];
const manifest = JSON.parse(readFileSync(join(directory, "manifest.json"), "utf8"));
const size = (file) => statSync(join(directory, existsSync(join(directory, `${file}.gz`)) ? `${file}.gz` : file)).size;

function loaded(names) {
    const files = new Set(["index.html"]);
    const seen = new Set();
    const walk = (name) => {
        if (seen.has(name)) return;
        seen.add(name);
        const { file, css = [], imports = [] } = manifest[name];
        for (const each of [file, ...css]) files.add(each);
        imports.forEach(walk);
    };
    names.forEach(walk);
    return files;
}

let failed = false;
const starts = { home: ["index.html"], cockpit: ["index.html", "src/features/cockpit/cockpit_page.tsx"] };
for (const [start, names] of Object.entries(starts)) {
    const files = loaded(names);
    const bytes = [...files].reduce((sum, file) => sum + size(file), 0);
    const lazy = ![...files].some((file) => /echarts|browser-/.test(file));
    console.log(`first load of ${start}: ${bytes} bytes compressed in ${files.size} files${lazy ? "" : ", charts among them"}`);
    failed ||= bytes >= LIMIT || !lazy;
}
process.exit(failed ? 1 : 0);
