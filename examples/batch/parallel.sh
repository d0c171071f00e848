#!/bin/sh
# Exports the workspace of the current folder in shards, several at once, with GNU parallel, and joins their manifests.
#
#   sh parallel.sh 8              eight shards
#   OUT=public sh parallel.sh 8   to another folder
#
# For several machines, give parallel `--sshlogin` and a folder that all of them see.
set -u
demarche=${DEMARCHE:-demarche}
shards=${1:-4}
out=${OUT:-out}

status=0
seq "$shards" |
    parallel --line-buffer "$demarche" export --quiet --jobs 1 --out "$out" --shard "{}/$shards" ||
    status=1

"$demarche" merge-manifests --quiet "$out"/manifest.*-of-"$shards".json --out "$out/manifest.json" || status=2
rm -f "$out"/manifest.*-of-"$shards".json
exit "$status"
