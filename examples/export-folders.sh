#!/bin/sh
# Exports the briefs of each folder that is named into a folder of that name below OUT, and says what became of each.
#
#   OUT=for-print sh examples/export-folders.sh geneva new-york nairobi
#
# A folder whose briefs have findings does not stop the others; the report of each lies beside its statements.
set -u

demarche=${DEMARCHE:-demarche}
out=${OUT:-out}
worst=0

for folder in "$@"; do
    target=$out/$(basename "$folder")
    mkdir -p "$target" || exit 2
    "$demarche" export "$folder" --out "$target" --format json >"$target/report.json" 2>"$target/report.log"
    code=$?
    case $code in
    0) echo "$folder: exported" ;;
    1) echo "$folder: some briefs have errors, see $target/report.json" ;;
    3) echo "$folder: no brief found" ;;
    *) echo "$folder: failed, see $target/report.log" ;;
    esac
    [ "$code" -le "$worst" ] || worst=$code
done

exit "$worst"
