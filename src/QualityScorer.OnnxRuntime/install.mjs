// node install.mjs TARGET: puts the packages pinned in package-lock.json into the folder TARGET, without what this build never reads.
// The work is done in a folder of its own that is renamed at the end: whoever sees TARGET sees all of it, and of two
// installs that run at once the first one wins. Exit codes: 0 done, 3 no npm on this machine, else npm's own.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const work = `${target}.${process.pid}`;
const unread = ["Editor", "Plugins/Android", "Plugins/iOS~"];

function npm(...words) {
    const run = spawnSync(["npm", ...words].join(" "), { cwd: work, shell: true, stdio: ["ignore", "ignore", "inherit"] });
    return run.status ?? 1;
}

if (existsSync(target)) process.exit(0);
mkdirSync(work, { recursive: true });
try {
    for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(here, file), join(work, file));
    let status = npm("--version", "--loglevel=silent") === 0 ? 0 : 3;
    if (status === 0) status = npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    if (status === 0) {
        const unpacked = join(work, "node_modules/com.github.asus4.onnxruntime");
        for (const folder of unread) rmSync(join(unpacked, folder), { recursive: true, force: true });
        // The ending .g.cs tells analysers and `dotnet format` that the file is none of this repository's.
        for (const file of readdirSync(join(unpacked, "Runtime"), { recursive: true })) {
            if (file.endsWith(".shared.cs")) renameSync(join(unpacked, "Runtime", file), join(unpacked, "Runtime", file.replace(/\.shared\.cs$/, ".g.cs")));
        }
        try {
            renameSync(work, target);
        } catch (error) {
            if (!existsSync(target)) throw error;
        }
    }
    process.exitCode = status;
} finally {
    rmSync(work, { recursive: true, force: true });
}
