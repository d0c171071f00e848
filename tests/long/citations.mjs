// Prints how citeproc-js cites each entry, as JSON: style by style the note and the entry of the list.
// node citations.mjs ENTRIES LOCALE STYLE=FILE…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const CSL = createRequire(process.env.MODULES + "/")("citeproc");

const [entries, locale, ...styles] = process.argv.slice(2);
const items = JSON.parse(readFileSync(entries, "utf8"));
const byId = new Map(items.map((item) => [item.id, item]));
const system = { retrieveLocale: () => readFileSync(locale, "utf8"), retrieveItem: (id) => structuredClone(byId.get(id)) };
const out = {};
for (const style of styles) {
    const [name, file] = style.split("=");
    out[name] = {};
    for (const { id } of items) {
        // One engine for each entry: a later citation would be short.
        const engine = new CSL.Engine(system, readFileSync(file, "utf8"), "en-US");
        engine.setOutputFormat("text");
        const citation = { citationItems: [{ id }], properties: { noteIndex: 1 } };
        const [, [[, cited]]] = engine.processCitationCluster(citation, [], []);
        const bibliography = engine.makeBibliography();
        out[name][id] = { cited, entry: bibliography ? bibliography[1].join("").trim() : "" };
    }
}
console.log(JSON.stringify(out));
