// The contract as others check it: ajv over every fixture and every sample, TypeScript over the types made from the
// schemas. Run by `npm ci && npm run check`; ends with a line that counts, and fails when anything failed.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { compile } from "json-schema-to-typescript";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const schemas = join(root, "src", "SupervisionDomain", "Json", "Schemas", "v1");
const fixtures = join(root, "tests", "SupervisionDomain.Tests", "Contracts", "v1");

const files = (folder, pattern) => readdirSync(folder, { recursive: true }).filter((file) => pattern.test(file.replaceAll("\\", "/"))).sort().map((file) => join(folder, file));

let passed = 0;
const failures = [];
const check = (name, ok, why) => {
  if (ok) passed++;
  else failures.push(`${name}: ${why}`);
};

// 1. The schemas are schemas, in the strict mode of ajv.
const validators = {};
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv);
const names = readdirSync(schemas).map((file) => basename(file, ".json"));
for (const name of names) {
  const schema = JSON.parse(readFileSync(join(schemas, `${name}.json`), "utf8"));
  check(`${name}.json`, schema.$id?.endsWith(`/v1/${name}.json`), "its $id does not end with its name");
  validators[name] = ajv.compile(schema);
}

// What is wrong with the bytes as a document of the contract, or null.
const fault = (bytes, contract) => {
  let document;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (broken) {
    return `no JSON: ${broken.message}`;
  }
  const validate = validators[contract ?? document?.contract];
  if (!validate) return "no contract";
  return validate(document) ? null : ajv.errorsText(validate.errors);
};

// 2. Every valid document passes: the fixtures, the reports of the samples, the accepted snapshots.
const valid = files(join(fixtures, "valid"), /\.json$/);
const written = [
  ...files(join(root, "samples"), /^\w+\/reports\/.*\.json$/),
  ...files(join(root, "tests", "SupervisionDomain.Tests", "Json"), /\.verified\.json$/),
];
for (const file of [...valid, ...written]) {
  const found = fault(readFileSync(file));
  check(relative(root, file), found === null, found);
}
check("valid", valid.length >= 40, `there are ${valid.length} valid fixtures only`);
check("samples", written.length >= 10, `there are ${written.length} other documents only`);

// 3. Every invalid document fails, but for those whose fault no schema can express: exactly the ones of the list.
const beyond = new Map(readFileSync(join(fixtures, "invalid", "beyond-schema.tsv"), "utf8").trimEnd().split("\n").slice(1).map((row) => row.split("\t")));
const invalid = readdirSync(join(fixtures, "invalid")).filter((file) => file.endsWith(".json")).sort();
for (const file of invalid) {
  const found = fault(readFileSync(join(fixtures, "invalid", file)), file.includes(".partial-") ? "supervision-partial" : "supervision-report");
  if (beyond.has(file)) check(file, found === null, `beyond-schema.tsv says that no schema finds the fault, and yet: ${found}`);
  else check(file, found !== null, "the schema finds no fault; if it cannot, beyond-schema.tsv says why");
}
for (const [file, reason] of beyond) {
  check(file, invalid.includes(file) && reason?.trim(), "beyond-schema.tsv names a file that is not there, or no reason");
}
check("invalid", invalid.length >= 70, `there are ${invalid.length} invalid fixtures only`);

// 4. The types made from the schemas compile, take every valid fixture, and refuse what is wrong in types.ts.
const work = mkdtempSync(join(tmpdir(), "contract-"));
try {
  for (const name of names) {
    const schema = JSON.parse(readFileSync(join(schemas, `${name}.json`), "utf8"));
    const types = await compile(schema, name, { bannerComment: "", format: false });
    check(`${name}.ts`, !/^export (type|interface) \w+\d\b/m.test(types), "a definition became several types");
    writeFileSync(join(work, `${name}.ts`), types);
  }
  const interfaces = { "supervision-report": "SupervisionReport", "supervision-rollup": "Rollup", "supervision-figure-rollup": "FigureRollup", "supervision-reconciliation": "Reconciliation", "supervision-partial": "PartialRollup" };
  for (const file of valid) {
    const text = readFileSync(file, "utf8");
    const contract = JSON.parse(text).contract;
    writeFileSync(join(work, `${basename(file, ".json")}.fixture.ts`),
      `import type { ${interfaces[contract]} } from "./${contract}";\nexport const document: ${interfaces[contract]} = ${text};`);
  }
  writeFileSync(join(work, "types.ts"), readFileSync(join(here, "types.ts"), "utf8"));
  try {
    execFileSync(process.execPath, [join(here, "node_modules", "typescript", "bin", "tsc"), "--strict", "--noEmit", "--target", "es2022",
      "--module", "esnext", "--moduleResolution", "bundler", ...readdirSync(work)], { cwd: work, stdio: "pipe" });
    check("tsc --strict", true);
  } catch (broken) {
    check("tsc --strict", false, `\n${broken.stdout}${broken.stderr}`);
  }
} finally {
  rmSync(work, { recursive: true });
}

for (const failure of failures) console.log(`FAIL  ${failure}`);
console.log(`${names.length} schemas, ${valid.length} valid, ${written.length} written and ${invalid.length} invalid documents (${beyond.size} beyond a schema), types: ${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length ? 1 : 0;
