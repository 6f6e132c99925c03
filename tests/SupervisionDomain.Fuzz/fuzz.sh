#!/usr/bin/env bash
# Fuzzes a reader with AFL++: fuzz.sh report|lines [EXECUTIONS]. Installs what it needs (AFL++ from the distribution, the
# instrumenter as a local tool), and says at the end how many executions were made, and which inputs crashed or hung.
set -euo pipefail
cd "$(dirname "$0")"
target=${1:-report} executions=${2:-1000000}
work=${FUZZ_WORK:-$(mktemp -d)}
command -v afl-fuzz > /dev/null || { apt-get update -qq && apt-get install -y -qq afl++; } > /dev/null
[ -x "$work/tool/sharpfuzz" ] || dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$work/tool" > /dev/null
dotnet publish -c Release -o "$work/$target/bin" > /dev/null
"$work/tool/sharpfuzz" "$work/$target/bin/SupervisionDomain.dll"
mkdir -p "$work/$target/in"
# Small seeds find more: whole documents for the one reader, lines for the other.
seeds=../SupervisionDomain.Tests/Contracts/v1
[ "$target" = report ] || seeds=seeds
find "$seeds" -type f \( -name '*.json' -o -name '*.ndjson' \) -size -4000c -exec cp {} "$work/$target/in/" \;
export AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1
afl-fuzz -i "$work/$target/in" -o "$work/$target/out" -t 10000 -m none -E "$executions" -x json.dict -- \
  dotnet "$work/$target/bin/SupervisionDomain.Fuzz.dll" "$target" > "$work/$target/afl.log" 2>&1 || { tail -20 "$work/$target/afl.log"; exit 1; }
grep -E "execs_done|execs_per_sec|saved_crashes|saved_hangs|corpus_count|edges_found" "$work/$target/out/default/fuzzer_stats"
find "$work/$target/out/default/crashes" "$work/$target/out/default/hangs" -type f ! -name README.txt
