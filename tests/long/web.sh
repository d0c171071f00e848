#!/usr/bin/env bash
# Web pages of every kind in every theme, in English, French, Arabic and Chinese: no error by the Nu Html Checker (vnu), and no violation
# by axe in Chromium.
#
#   tests/long/web.sh            # DEMARCHE=path/to/demarche tries another build than target/debug
#
# It installs vnu-jar, axe-core and puppeteer-core by npm into a temporary folder, and needs Node, Java (Debian: default-jre-headless) and
# Chromium (Debian: chromium). None of them becomes part of this repository.
set -euo pipefail
cd "$(dirname "$0")/../.."
demarche=$(realpath "${DEMARCHE:-target/debug/demarche}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for theme in $(ls assets/themes | sed 's/\.toml$//'); do
    for kind in statement talking-points policy-brief interpreters-copy letter press-release factsheet; do
        for language in en fr ar zh; do
            "$demarche" export "tests/prose/$language.toml" --to html --as "$kind" --theme "$theme" --allow all --quiet \
                --out "$scratch/pages/$theme-$kind-$language"
        done
    done
done
"$demarche" export briefs --to html --quiet --out "$scratch/pages/briefs"
"$demarche" export tests/conformance/briefs --to html --allow all --quiet --out "$scratch/pages/conformance" || true
mapfile -t pages < <(find "$scratch/pages" -name '*.html' | sort)
echo "${#pages[@]} pages"

npm install --silent --no-audit --no-fund --prefix "$scratch" vnu-jar axe-core puppeteer-core >/dev/null
jar=$(find "$scratch/node_modules/vnu-jar" -name vnu.jar | head -1)
java -Xss4m -jar "$jar" --errors-only "${pages[@]}"
echo "vnu $(java -jar "$jar" --version): no errors"

cat >"$scratch/axe.mjs" <<'SCRIPT'
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
let violations = 0;
for (const path of process.argv.slice(2)) {
    await page.goto(`file://${path}`);
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run());
    for (const violation of found.violations) {
        violations += 1;
        console.log(`${path}: ${violation.id}: ${violation.help}: ${violation.nodes[0].html.slice(0, 200)}`);
    }
}
console.log(`axe in ${await browser.version()}: ${violations} violations in ${process.argv.length - 2} pages`);
await browser.close();
process.exit(violations > 0 ? 1 : 0);
SCRIPT
node "$scratch/axe.mjs" "${pages[@]}"
